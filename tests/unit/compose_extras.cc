// QR codes, the index of territories, documents of one card or category.
#include <algorithm>
#include <map>

#include "base/text.h"
#include "compose_dump.h"
#include "set_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

std::vector<std::string> code_addresses(const Story& story) {
  std::vector<std::string> out;
  for (const Item& item : story.items)
    if (const auto* page = std::get_if<NewPage>(&item.what))
      for (const PageLook::Code& code : page->look.codes) out.push_back(code.address);
  return out;
}

size_t tags_of(const Story& story, Role role, int level) {
  const auto& tags = story.tags.tags;
  return static_cast<size_t>(std::count_if(
      tags.begin(), tags.end(), [&](const Tag& tag) { return tag.role == role && tag.level == level; }));
}

bool has_link(const std::vector<Item>& items, const std::string& address) {
  return std::any_of(items.begin(), items.end(), [&](const Item& item) {
    if (const auto* beside = std::get_if<Beside>(&item.what)) return has_link(beside->items, address);
    const auto* paragraph = std::get_if<Paragraph>(&item.what);
    return paragraph && std::any_of(paragraph->runs.begin(), paragraph->runs.end(),
                                    [&](const Run& run) { return run.link == address; });
  });
}

}  // namespace

TEST_CASE("compose: codes lead to the card's page and its video") {
  CHECK(code_addresses(story_of(site_of(small_site()))) ==
        std::vector<std::string>{"https://lanterne.example/2020/pont-des-brumes/",
                                 "https://film.example/pont", "https://lanterne.example/2020/phare-bas/"});
}

TEST_CASE("compose: no codes without an address, nor where the theme wants none") {
  Tree tree = small_site();
  std::string& text = tree["annuaire.yaml"];
  text.erase(text.find("adresse: https://lanterne"),
             std::string("adresse: https://lanterne.example/\n").size());
  const Site site = site_of(tree);
  CHECK(code_addresses(story_of(site)) == std::vector<std::string>{"https://film.example/pont"});
  Makeup plain = makeup_of(site);
  plain.style.measures.erase("code-cote");
  CHECK(code_addresses(compose_yearbook(site, site.editions[0], plain)).empty());
}

TEST_CASE("compose: an index of territories where cards name one") {
  Tree tree = small_site();
  CHECK(has_link(story_of(site_of(tree)).items, "#index-territoires"));
  std::string& card = tree["content/2020/pont-des-brumes.md"];
  card.erase(card.find("territoire: Valmont\n"), std::string("territoire: Valmont\n").size());
  card.erase(card.find("region: Bretagne\n"), std::string("region: Bretagne\n").size());
  CHECK(!has_link(story_of(site_of(tree)).items, "#index-territoires"));
}

std::string line_of(const std::vector<std::string>& entries) {
  std::string line;
  for (const std::string& entry : entries) line += (line.empty() ? "" : "; ") + entry;
  return line;
}

// The headings (with their level) and names of an index, in its order.
std::vector<std::string> index_of(const Site& site, const std::string& anchor) {
  std::vector<std::string> found;
  const Story story = story_of(site);
  bool within = false;
  for (const Item& item : story.items) {
    if (const auto* opened = std::get_if<Paragraph>(&item.what); opened && !opened->anchor.empty())
      within = opened->anchor == anchor;
    const auto* columns = std::get_if<Columns>(&item.what);
    if (!within || !columns) continue;
    for (const Item& entry : columns->items) {
      const Run& run = std::get<Paragraph>(entry.what).runs.front();
      const Tag& tag = story.tags.tags[run.tag];
      found.push_back((tag.role == Role::heading ? std::to_string(tag.level) + " " : "") + run.text);
    }
  }
  return found;
}

std::string card_of(const std::string& holder, const std::string& places) {
  return "---\nprojet: Projet de " + holder + "\nporteurs: [" + holder +
         "]\ncategorie: ponts\nlabel: vive\n" + places + "---\nUn texte.\n";
}

TEST_CASE("compose: territories by region, département and holder, kinds apart") {
  Tree tree = small_site();
  tree["content/2020/pont-des-brumes.md"] =
      card_of("Ville de Zed", "region: Occitanie\ndepartement: Lot\nterritoire: commune\n");
  tree["content/2020/phare-bas.md"] = card_of("CCAS d’Aval", "region: Occitanie\n");
  tree["content/2020/trois.md"] =
      card_of("Commune de Bief", "region: occitanie\ndepartement: Lot\nterritoire: Commune\n");
  tree["content/2020/quatre.md"] = card_of("Port d’Orsay", "departement: Var\n");
  tree["content/2020/cinq.md"] = card_of("Région Bretagne", "");
  tree["content/porteurs.yaml"] = "- nom: Région Bretagne\n  region: Bretagne\n";
  CHECK_EQ(line_of(index_of(site_of(tree), "index-territoires")),
           "2 Var; Port d’Orsay; 2 Bretagne; Bretagne (Région); 2 Occitanie; Aval (CCAS d’); 3 Lot; "
           "Bief (Commune de); Zed (Ville de); 2 Types de territoire; 3 Commune; Bief (Commune de); "
           "Zed (Ville de)");
}

TEST_CASE("compose: a picture is set wherever it stands in a text") {
  const std::string picture = "![Une vue](vue.png)", deep = "> > > > > > > > > ";
  for (const std::string& text :
       {picture, "## Titre " + picture + "\n\nTexte.", "## A\n\n### Titre " + picture + "\n\nTexte.",
        "- " + picture, "- un " + picture + " deux", "- un\n\n  " + picture, "1. a\n   - b " + picture,
        "> " + picture, "| a | b |\n| - | - |\n| " + picture + " | mot |",
        "| " + picture + " | b |\n| - | - |", "**" + picture + "**", "[" + picture + "](https://x.example)",
        "Note[^1].\n\n[^1]: Ici " + picture, deep + picture}) {
    Tree tree = small_site();
    tree["content/2020/phare-bas.md"] = card_of("Ville d’Aval", "") + "\n" + text + "\n";
    const Story story = story_of(site_of(tree));
    const auto shown = std::count_if(story.tags.alts.begin(), story.tags.alts.end(),
                                     [](const auto& alt) { return alt.second == "Une vue"; });
    CHECK_MESSAGE(shown == 1, text);
  }
}

TEST_CASE("compose: letters in an index of holders that is not taken in at a glance") {
  Tree tree = small_site();
  for (const char* holder : {"Ville de Metz", "CCAS de Melun", "2 Baies", "Région Île-de-France"})
    tree["content/2020/" + slug(holder) + ".md"] = card_of(holder, "");
  CHECK_EQ(line_of(index_of(site_of(tree), "index")),
           "2 Baies; Aval (Commune d’); Île-de-France (Région); Melun (CCAS de); Metz (Ville de); "
           "Port d’Orsay; Valmont (Ville de)");
  for (char c = 'a'; c < 'h'; ++c)
    tree["content/2020/" + std::string(1, c) + ".md"] =
        card_of("Ville de " + std::string(1, static_cast<char>(c - 32)) + "lpha", "");
  const std::vector<std::string> index = index_of(site_of(tree), "index");
  CHECK_EQ(index[0], "2 #");
  CHECK_EQ(index[1], "2 Baies");
  CHECK_EQ(index[2], "2 A");
  CHECK_EQ(std::count(index.begin(), index.end(), "2 M"), 1);
  CHECK_EQ(std::count(index.begin(), index.end(), "2 I"), 1);
}

TEST_CASE("compose: letters of other scripts stand after Z in an index, figures before A") {
  Tree tree = small_site();
  int number = 0;
  for (const char* holder : {"Ville de Zuydcoote", "Αθήνα", "Ωμέγα", "Άργος", "Київ", "القاهرة", "世界",
                             "2 Baies", "Ville d’Albi", "Ville de Metz", "Ville de Nantes", "Ville de Brest"})
    tree["content/2020/n" + std::to_string(number++) + ".md"] = card_of(holder, "");
  std::vector<std::string> heads;
  for (const std::string& line : index_of(site_of(tree), "index"))
    if (line.starts_with("2 ") && to_utf32(line).size() == 3) heads.push_back(line.substr(2));
  CHECK_EQ(heads, std::vector<std::string>{"#", "A", "B", "M", "N", "P", "V", "Z", "Α", "Ω", "К", "ا", "世"});
}

TEST_CASE("compose: a card alone has the first heading, and leads to the website for what it lacks") {
  const Site site = site_of(small_site());
  const SiteEdition& year = site.editions[0];
  const Card& bridge = site.card(year.cards[0]);
  const Story alone = compose_card_alone(site, year, bridge, makeup_of(site));
  CHECK(tags_of(alone, Role::heading, 1) == 1);
  CHECK(tags_of(alone, Role::heading, 2) == 1);
  CHECK(has_link(alone.items, "https://lanterne.example/2020/phare-bas/"));
  CHECK(!has_link(alone.items, "#fiche-2020-phare-bas"));
  CHECK(has_link(story_of(site).items, "#fiche-2020-phare-bas"));
}

TEST_CASE("compose: a category alone has its divider and its cards") {
  const Site site = site_of(small_site());
  const SiteEdition& year = site.editions[0];
  const Story alone = compose_category_alone(site, year, year.categories[0], makeup_of(site));
  CHECK(tags_of(alone, Role::heading, 1) == 1);
  CHECK(tags_of(alone, Role::heading, 2) == 1);
  CHECK(has_link(alone.items, "#fiche-2020-pont-des-brumes"));
  CHECK(alone.meta.title.starts_with("Ponts et passerelles – "));
}

TEST_CASE(
    "compose: a press release has its sections, its laureates with their levels in words, its contact") {
  const Site site = site_of(small_site());
  const Story release = compose_press_document(site, site.editions[0], makeup_of(site));
  CHECK(tags_of(release, Role::heading, 1) == 1);
  CHECK(tags_of(release, Role::heading, 2) == 4);  // selection, jury, laureates, contact
  CHECK(tags_of(release, Role::heading, 3) == 2);  // categories
  CHECK(has_link(release.items, "mailto:bonjour@societe.example"));
  CHECK(release.meta.title == "Communiqué de presse – Label « Lanterne » : 2 lauréats pour l’édition 2020");
  const std::string text = text_of(release);
  for (const char* part :
       {"Vive", "Douce", "Ville de Valmont et Port d’Orsay", "Le phare bas", "12 dossiers"})
    CHECK_MESSAGE(text.find(part) != std::string::npos, part);
}

TEST_CASE("compose: a press release without cards tells its figures alone") {
  Tree tree = small_site();
  tree.erase("content/2020/pont-des-brumes.md");
  tree.erase("content/2020/phare-bas.md");
  const Site site = site_of(tree);
  const Story release = compose_press_document(site, site.editions[0], makeup_of(site));
  CHECK(tags_of(release, Role::heading, 3) == 0);
  CHECK(text_of(release).find("12 dossiers") != std::string::npos);
}

TEST_CASE("compose: the facts of a ceremony are not parted over pages") {
  Tree tree = small_site();
  std::string& text = tree["content/2020/edition.md"];
  const std::string facts = "ceremonie:\n  evenement: La nuit\n  debut: 2020-10-15\n  format: au port\n";
  text.insert(text.find("---\n", 4), facts);
  const Story story = story_of(site_of(tree));
  std::vector<bool> kept;
  for (const Item& item : story.items) {
    const auto* section = std::get_if<Beside>(&item.what);
    if (!section || section->side.empty()) continue;
    const auto* head = std::get_if<Paragraph>(&section->side[0].what);
    if (!head || head->runs.empty() || head->runs[0].text != "La cérémonie") continue;
    for (const Item& fact : section->items) kept.push_back(std::get<Beside>(fact.what).keep_with_next);
  }
  CHECK(kept == std::vector<bool>{true, true, false});
}

TEST_CASE("compose: a card is read heading first; its further pages and its code name it") {
  const Story story = story_of(site_of(small_site()));
  size_t cards = 0;
  for (const Item& item : story.items) {
    const auto* page = std::get_if<NewPage>(&item.what);
    if (!page || !page->one_page || !page->after) continue;
    ++cards;
    CHECK(page->after->running != page->look.running);
    for (const PageLook::Code& code : page->look.codes) {
      CHECK(page->after->running.ends_with(code.title.substr(code.title.find(": ") + 2)));
      CHECK(story.tags.alt(code.tag).find("http") == std::string::npos);
    }
  }
  CHECK(cards > 0);
  for (TagId tag = document_tag; tag < story.tags.tags.size(); ++tag) {
    const Tag& section = story.tags.tags[tag];
    if (section.role != Role::section || tag + 1 == story.tags.tags.size()) continue;
    if (story.tags.tags[tag + 1].parent == tag) CHECK(story.tags.tags[tag + 1].role == Role::heading);
  }
}

TEST_CASE("compose: labels of a card in another language stay in that of the book") {
  Tree tree = small_site();
  std::string& text = tree["content/2020/phare-bas.md"];
  text.insert(text.find("---\n") + 4, "langue: en\n");
  const Story story = story_of(site_of(tree));
  size_t english = 0, french = 0;
  for (const auto& [tag, language] : story.tags.langs) {
    english += language == "en" && story.tags.tags[tag].role == Role::section;
    french += language == "fr";
  }
  CHECK(english == 1);
  CHECK(french >= 2);  // banner, attribution
}

TEST_CASE("compose: in the contents no entry of a category stands alone at a page's edge") {
  Tree tree = small_site();
  for (int i = 0; i < 3; ++i)
    tree["content/2020/phare-" + std::to_string(i) + ".md"] = tree["content/2020/phare-bas.md"];
  const Story story = story_of(site_of(tree));
  std::vector<bool> kept;
  for (const Item& item : story.items) {
    const auto* entries = std::get_if<Beside>(&item.what);
    if (!entries || entries->items.size() != 4) continue;
    for (const Item& entry : entries->items)
      if (const auto* line = std::get_if<Paragraph>(&entry.what); line && !line->marker.empty())
        kept.push_back(line->style.keep_with_next);
    if (!kept.empty()) break;
  }
  CHECK(kept == std::vector<bool>{true, false, true, false});
}

TEST_CASE("compose: the laureates of a level stand line by line, on every page") {
  Tree tree = small_site();
  tree["content/2020/edition.md"].insert(4, "annuaire: [résultats, catégories]\n");
  for (int i = 0; i < 60; ++i)
    tree["content/2020/quai-" + std::to_string(i) + ".md"] =
        "---\nprojet: Quai " + std::to_string(i) +
        "\nporteurs: [Port]\ncategorie: ponts\nlabel: douce\n---\nTexte " + std::to_string(i) + ".\n";
  for (const char* format : {"", "A5", "17x24"}) {
    const SetSite set(site_of(tree), format);
    const Pt step = set.makeup.style.grid;
    const SetText* before = nullptr;
    for (const SetText& text : set.texts) {
      if (text.text.starts_with("Ponts")) break;  // the divider
      if (!text.text.starts_with("Quai ")) continue;
      if (before && before->page == text.page)
        CHECK_MESSAGE(text.baseline - before->baseline == doctest::Approx(2 * step),
                      format << " " << text.text);
      before = &text;
    }
    CHECK(before);
  }
}

TEST_CASE("compose: no criterion of a long list is parted over pages") {
  Tree tree = small_site();
  std::string& header = tree["content/2020/edition.md"];
  std::string list = "criteres:\n";
  for (int i = 0; i < 60; ++i) {
    const std::string number = std::to_string(i);
    list += "  - Départ" + number +
            " du sens et de la portée, de la clarté, de la durée et de la mesure des lampes et des ponts et "
            "des quais, fin" +
            number + "\n";
  }
  const std::string typed = "criteres: [Clarté, Portée]\n";
  header.replace(header.find(typed), typed.size(), list);
  const SetSite set(site_of(tree));
  std::map<std::string, size_t> pages;
  for (const SetText& text : set.texts)
    for (const std::string_view word : split(text.text, ' ')) pages.emplace(std::string(word), text.page);
  for (int i = 0; i < 60; ++i)
    CHECK_EQ(pages.at("Départ" + std::to_string(i)), pages.at("fin" + std::to_string(i)));
}
