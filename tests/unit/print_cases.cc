// What once came out wrong on paper: whole sites, set, and asked where things stand. Each rule is shown on
// words of our own, and on the cases beside the repository where they are there.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

#include "image/image.h"
#include "image/inks.h"
#include "model/levels.h"
#include "outputs/run_on.h"
#include "set_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

// A card, and an edition around it.
Tree one_card(const std::string& body, const std::string& header = "porteurs: [Commune d’Aval]\n") {
  Tree tree = small_site();
  tree["content/2020/phare-bas.md"] =
      "---\nprojet: Le phare bas\ncategorie: phares\nlabel: douce\n" + header + "---\n" + body;
  return tree;
}

Site shared_case(const std::string& name) {
  return site_in(DiskFiles((shared_dir() / "cases/print" / name).string()));
}

// A text without the hyphens that lines end in.
std::string joined(std::string text) {
  const std::string soft = "\u00AD";
  for (size_t at = 0; (at = text.find(soft, at)) != std::string::npos;) text.erase(at, soft.size());
  return text;
}

// ---- nothing is lost, nothing stands on anything ----

bool on_one_line(const SetText& a, const SetText& b) {
  return a.page == b.page && std::abs(a.baseline - b.baseline) < 0.5 * std::min(a.size, b.size);
}

void check_that_nothing_overlaps(const SetSite& set) {
  const Book& book = set.book;
  for (size_t i = 0; i < set.texts.size(); ++i) {
    const SetText& a = set.texts[i];
    INFO("page " << book.pages[a.page].label << ": " << a.text);
    CHECK(a.left >= 0);
    CHECK(a.right <= book.width);
    CHECK(a.baseline <= book.height);
    for (size_t k = i + 1; k < set.texts.size() && set.texts[k].page == a.page; ++k) {
      const SetText& b = set.texts[k];
      if (!on_one_line(a, b)) continue;
      CHECK_MESSAGE(std::min(a.right, b.right) - std::max(a.left, b.left) < 0.5, b.text);
    }
    for (const Mark& mark : book.pages[a.page].marks) {
      if (mark.kind != Mark::Kind::image && mark.kind != Mark::Kind::code) continue;
      const Box& box = mark.box;
      const bool beside = a.right <= box.x + 0.5 || a.left >= box.x + box.width - 0.5,
                 above_or_below =
                     a.baseline <= box.y + 0.5 || a.baseline - 0.4 * a.size >= box.y + box.height;
      CHECK_MESSAGE((beside || above_or_below), mark.target());
    }
  }
}

// ---- the band of a card ----

void check_bands(const SetSite& set) {
  size_t cards = 0;
  for (const CardId id : set.site.editions.at(0).cards) {
    const Card& card = set.site.card(id);
    const size_t page = set.page_of(card.slug);
    const auto& marks = set.book.pages[page].marks;
    const auto band = std::find_if(marks.begin(), marks.end(),
                                   [](const Mark& mark) { return mark.kind == Mark::Kind::area; });
    REQUIRE(band != marks.end());
    CHECK(band->box.width >= set.book.width);
    std::string inside;
    for (const SetText& text : set.texts)
      if (text.page == page && text.baseline + 0.2 * text.size <= band->box.y + band->box.height)
        inside += joined(text.text) + " ";
    const std::string category = set.site.category_of(card)->name.value;
    CHECK_MESSAGE(slug(inside).find(slug(category)) != std::string::npos, inside);
    ++cards;
  }
  CHECK(cards > 0);
}

// ---- numbers of lists ----

void check_numbers(const SetSite& set, size_t expected) {
  size_t numbers = 0;
  for (size_t i = 0; i + 1 < set.texts.size(); ++i) {
    const SetText &number = set.texts[i], &text = set.texts[i + 1];
    if (!set.is_in(number.tag, Role::label) || set.is_in(text.tag, Role::label)) continue;
    if (!number.text.ends_with('.')) continue;  // a bullet, or what a figure counts
    CAPTURE(number.text);
    CHECK(number.page == text.page);
    CHECK(number.baseline == doctest::Approx(text.baseline));
    CHECK(text.left >= number.right + 1);
    ++numbers;
  }
  CHECK(numbers == expected);
}

// ---- tables ----

using Row = std::vector<const SetText*>;

// Rows of all tables, the heads that come back left out: cells that stand in one row of the tags.
std::vector<Row> rows_of(const SetSite& set) {
  std::map<TagId, Row> rows;
  for (const SetText& text : set.texts)
    for (TagId tag = text.tag; tag != artifact; tag = set.book.tags.tags[tag].parent)
      if (set.book.tags.tags[tag].role == Role::row) rows[tag].push_back(&text);
  std::vector<Row> out;
  for (auto& row : rows) out.push_back(std::move(row.second));
  return out;
}

void check_rows(const SetSite& set, size_t expected) {
  const std::vector<Row> rows = rows_of(set);
  CHECK(rows.size() == expected);
  for (const Row& row : rows)
    for (size_t i = 0; i + 1 < row.size(); ++i) {
      CAPTURE(row[i]->text);
      CHECK(row[i]->page == row[i + 1]->page);
      CHECK(row[i]->baseline == doctest::Approx(row[i + 1]->baseline));
      CHECK(row[i]->right < row[i + 1]->left);
    }
}

// The figures of the first column end on one line; its head comes back above the rows of each page.
void check_long_table(const SetSite& set, const std::string& head) {
  std::map<size_t, std::set<long>> ends;  // on right-hand pages and on left-hand ones
  std::set<size_t> pages;
  for (const Row& row : rows_of(set)) {
    pages.insert(row[0]->page);
    if (std::isdigit(static_cast<unsigned char>(row[0]->text[0])))
      ends[row[0]->page % 2].insert(std::lround(row[0]->right * 10));
  }
  for (const auto& side : ends) CHECK(side.second.size() == 1);
  CHECK(pages.size() > 1);
  for (size_t page : pages) {
    size_t heads = 0;
    for (const SetText& text : set.texts) heads += text.page == page && text.text == head;
    CHECK_MESSAGE(heads == 1, page);
  }
}

// ---- code ----

// The code of a book as it can be read in it: a line each, of marks in the face for code.
std::string code_of(const SetSite& set) {
  const FaceId face = set.makeup.style.text("code").face;
  std::string out;
  const SetText* last = nullptr;
  for (const SetText& text : set.texts) {
    if (text.face != face || text.tag == artifact) continue;
    if (last) out += on_one_line(*last, text) ? "" : "\n";
    out += text.text;
    last = &text;
  }
  return out + "\n";
}

// ---- an index ----

Tree many_projects(size_t count) {
  Tree tree = small_site();
  tree.erase("content/2020/pont-des-brumes.md");
  tree.erase("content/2020/phare-bas.md");
  for (size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(1000 + i);
    tree["content/2020/p" + number + ".md"] = "---\nprojet: Lampe numéro " + number +
                                              "\nporteurs: [Ville de Valmont]\ncategorie: ponts\nlabel: "
                                              "vive\n---\nTexte.\n";
  }
  return tree;
}

// Every project once, columns and pages full but for the last ones.
void check_index(const SetSite& set, const std::string& project, size_t count) {
  const auto head =
      std::find_if(set.book.outline.begin(), set.book.outline.end(),
                   [](const OutlineEntry& entry) { return entry.title.starts_with("Index des porteurs"); });
  REQUIRE(head != set.book.outline.end());
  std::map<size_t, size_t> lines;  // by page
  std::set<std::string> seen;
  for (const SetText& text : set.texts) {
    if (text.page < head->page || !text.text.starts_with(project)) continue;
    CHECK_MESSAGE(seen.insert(text.text).second, text.text);
    ++lines[text.page];
  }
  CHECK(seen.size() == count);
  size_t fullest = 0;
  for (const auto& page : lines) fullest = std::max(fullest, page.second);
  for (const auto& page : lines) {
    INFO("page " << page.first << ": " << page.second << " of " << fullest);
    if (page.first != lines.rbegin()->first && page.first != lines.begin()->first)
      CHECK(page.second * 10 >= fullest * 9);
  }
  CHECK(lines.size() <= count / std::max<size_t>(fullest, 1) + 2);
}

// ---- many holders ----

std::string forty_holders() {
  std::string list = "porteurs:\n";
  for (int i = 1; i <= 40; ++i)
    list += "  - Communauté de communes du Val de la Rivière numéro " + std::to_string(i) + " et des Monts\n";
  return list;
}

// They stand in their order, over pages; what is advised is to take some out.
void check_holders(const SetSite& set, const std::string& slug) {
  const size_t first = set.page_of(slug);
  std::string all;
  for (const SetText& text : set.texts)
    if (text.page >= first && text.page < first + 4) all += joined(text.text) + " ";
  all = annuaire::slug(all);
  size_t at = 0;
  for (int i = 1; i <= 40; ++i) {
    at = all.find("numero-" + std::to_string(i) + "-et-", at);
    CHECK_MESSAGE(at != std::string::npos, i);
  }
  Diagnostics told;
  warn_run_on(set.book, set.site, told);
  REQUIRE(told.all().size() == 1);
  CHECK(told.all()[0].hint.fr.find("40 porteurs") != std::string::npos);
}

// ---- levels ----

// No two levels have the same shape in the same colour, and of more than eight none has another's shape.
void check_levels(const SetSite& set) {
  std::set<int> shapes;
  const auto badges = level_badges(set.site, set.makeup.words, set.makeup.levels);
  for (const auto& badge : badges) shapes.insert(int(badge.emblem));
  CHECK(shapes.size() == badges.size());
}

}  // namespace

TEST_CASE("cases: a band grows with its text") {
  Tree tree = one_card("Texte.\n");
  std::string& text = tree["content/2020/edition.md"];
  const std::string name = "nom: Phares";
  text.insert(text.find(name) + name.size(),
              " et balises, feux de port, lanternes de quai et toutes lumières qui aident à rentrer, la nuit "
              "et par temps de brume, ceux qui sont en mer");
  const SetSite set(site_of(tree));
  check_bands(set);
  check_that_nothing_overlaps(set);
}

TEST_CASE("cases: in a press release names of levels and holders stand clear, however long they are") {
  for (const char* name : {"Or", "Mention « coup de cœur des lecteurs »", "GRAND PRIX NATIONAL DU JURY JEUNE",
                           "Prix de l’innovation numérique au service des habitants et des associations",
                           "Anticonstitutionnellementdécerné"}) {
    CAPTURE(name);
    Tree tree = small_site();
    std::string& yaml = tree["annuaire.yaml"];
    const size_t at = yaml.find("Douce");
    REQUIRE(at != yaml.npos);
    yaml.replace(at, 5, "\"" + std::string(name) + "\"");
    const SetSite set(site_of(tree), [](const Site& site, const Makeup& makeup) {
      return compose_press_document(site, site.editions[0], makeup);
    });
    check_that_nothing_overlaps(set);
  }
}

TEST_CASE("cases: a level's band and sign are seen on paper, whatever its colour") {
  for (const char* colour : {"#ffffff", "#fffff0", "#fdfdfd", "#e9bb4d", "#102030"}) {
    CAPTURE(colour);
    Tree tree = small_site();
    std::string& yaml = tree["annuaire.yaml"];
    const size_t at = yaml.find("nom: Douce");
    REQUIRE(at != yaml.npos);
    yaml.replace(yaml.find("symbole: \"@@\""), 13, "couleur: \"" + std::string(colour) + "\"");
    const SetSite set(site_of(tree));
    const Colour wanted = parse_colour(colour).value(), paper = set.makeup.style.colour("papier");
    bool edge = false, sign = false;
    for (const Mark& mark : set.book.pages[set.page_of("phare-bas")].marks) {
      const bool wide = mark.box.width >= set.book.width - 0.5;
      if (mark.kind == Mark::Kind::area && wide && contrast(mark.colour, paper) >= 1.2) edge = true;
      if (mark.kind == Mark::Kind::emblem && mark.box.width > 20) {
        sign = true;
        CHECK(contrast(mark.colour, paper) >= 1.2);
        if (contrast(wanted, paper) >= 1.2) CHECK(mark.colour == wanted);
      }
    }
    CHECK(edge);
    CHECK(sign);
  }
}

namespace {

std::string some_words(size_t count, size_t seed) {
  constexpr const char* all[] = {"eau", "la", "commune", "habitants", "à", "restauration", "un", "mesure"};
  std::string out;
  for (size_t i = 0; i < count; ++i) out += (i ? " " : "") + std::string(all[(i * i + seed * (i / 3)) % 8]);
  return out + ".\n\n";
}

}  // namespace

TEST_CASE("cases: a card shortened by as many words as advised stands on its page") {
  for (const size_t seed : {1u, 2u, 3u, 5u})
    for (const size_t first : {250u, 400u, 500u}) {
      CAPTURE(seed);
      CAPTURE(first);
      const auto body = [&](size_t words) {
        return "## Un\n\n" + some_words(words / 2, seed) + some_words(words - words / 2, seed + 1) +
               "## Deux\n\n" + some_words(200, seed + 2);
      };
      const SetSite set(site_of(one_card(body(first))));
      if (set.book.run_on.empty()) continue;
      const auto advised = static_cast<size_t>(set.book.run_on[0].words);
      CHECK(advised <= 25 * static_cast<size_t>(set.book.run_on[0].lines + 1));
      REQUIRE(advised < first);
      const SetSite shorter(site_of(one_card(body(first - advised))));
      CHECK(shorter.book.run_on.empty());
    }
}

TEST_CASE("cases: code keeps its blanks and its face, and gets no hyphen") {
  const SetSite set(
      site_of(one_card("Le `identifiant_de_la_lanterne_commune` "
                       "et\n`lanternes_de_la_collectivite_porteuse_du_projet_de_phare`.\n"
                       "\n```\n{\n  \"phare\": {\n\t\"feu\": 1\n  }\n}\n```\n")));
  const std::string code = code_of(set);
  CHECK_MESSAGE(code.find("{\n  \"phare\": {\n    \"feu\": 1\n  }\n}\n") != std::string::npos, code);
  CHECK(code.find("\u00AD") == std::string::npos);
  std::string whole = code;
  std::erase(whole, '\n');
  CHECK(whole.find("identifiant_de_la_lanterne_commune") != std::string::npos);
  CHECK(whole.find("lanternes_de_la_collectivite_porteuse_du_projet_de_phare") != std::string::npos);
  check_that_nothing_overlaps(set);
}

TEST_CASE("cases: an index flows over columns and pages, however many projects a holder has") {
  for (size_t count : {1, 2, 49, 50, 60, 70, 90, 111}) {
    CAPTURE(count);
    check_index(SetSite(site_of(many_projects(count))), "Lampe numéro", count);
  }
}

TEST_CASE("cases: forty holders flow over pages, and the advice is about them") {
  const SetSite set(site_of(one_card("Texte.\n", forty_holders())));
  check_holders(set, "phare-bas");
  check_that_nothing_overlaps(set);
}

TEST_CASE("cases: numbers of lists stand clear of their text, in lists in lists too") {
  const SetSite set(site_of(
      one_card("2021. Étude.\n2022. Travaux.\n\nPuis :\n\n98. a\n99. b\n100. c\n\n- Puce\n\n  9. Neuf\n"
               "  10. Dix\n")));
  check_numbers(set, 7);
}

TEST_CASE("cases: a long table has its head on each page, figures on one line") {
  std::string rows = "| N | Nom |\n|---:|---|\n";
  for (int i = 1; i < 120; ++i) rows += "| " + std::to_string(i) + " | Lampe |\n";
  const SetSite set(site_of(one_card("Avant.\n\n" + rows)));
  check_rows(set, 120);
  check_long_table(set, "N");
}

TEST_CASE("cases: the cells of a row stand side by side, in tables of four columns and more") {
  const SetSite set(
      site_of(one_card("| A | B | C | D |\n| - | - | - | - |\n| un | deux | trois | quatre |\n\nSix :\n\n"
                       "| A | B | C | D | E | F |\n| - | - | - | - | - | - |\n| 1 | 2 | 3 | 4 | 5 | 6 |\n")));
  check_rows(set, 4);
}

TEST_CASE("cases: those of ../shared are set right") {
  NEEDS_SHARED("cases: numbers of lists stand clear of their text, in lists in lists too");
  for (const auto& entry : std::filesystem::directory_iterator(shared_dir() / "cases/print")) {
    const std::string name = entry.path().filename();
    if (name == "index") continue;  // a script
    CAPTURE(name);
    const SetSite set(shared_case(name));
    check_that_nothing_overlaps(set);
    check_bands(set);
    if (name == "ordered-list-numbers") check_numbers(set, 6);
    if (name == "page-breaks") check_numbers(set, 45);
    if (name == "page-breaks") check_long_table(set, "N");
    if (name == "page-breaks") check_rows(set, 50);
    if (name == "table-four-columns") check_rows(set, 7);
    if (name == "many-holders") check_holders(set, "nombreux");
    if (name == "stress") check_levels(set);
  }
}

TEST_CASE("cases: the code of ../shared comes out as typed") {
  NEEDS_SHARED("cases: code keeps its blanks and its face, and gets no hyphen");
  const std::string code = code_of(SetSite(shared_case("code-in-print")));
  CHECK_MESSAGE(
      code.find("{\n  \"projet\": {\n    \"nom\": \"L'été\",\n    \"tab\": 1\n  }\n}\n") != std::string::npos,
      code);
  CHECK(code.find("\u00AD") == std::string::npos);
}

TEST_CASE("cases: the index of ../shared, made of any number of cards") {
  NEEDS_SHARED("cases: an index flows over columns and pages, however many projects a holder has");
  if (!has_command("python3")) SKIP_TEST("python3");
  const std::string script = (shared_dir() / "cases/print/index/gen.py").string();
  for (size_t count : {1, 50, 60, 70, 90, 111}) {
    CAPTURE(count);
    TemporaryFolder t;
    REQUIRE(run("python3 " + script + " " + std::to_string(count) + " " + t.path.string()).status == 0);
    check_index(SetSite(site_in(DiskFiles(t.path.string()))), "Projet numéro", count);
  }
}

TEST_CASE("cases: the two greens of ../shared are one, on screens and in ink") {
  NEEDS_SHARED("colours: the same green gives the same inks, from its own colours");
  const auto press = InkProfile::open(read_file(source_dir() / "themes/annuaire/profils/FOGRA39.icc"));
  REQUIRE(press);
  const auto look = [](const std::string& file) {
    return read_file(shared_dir() / "cases/print/two-greens/assets" / file);
  };
  const std::string narrow = look("vert-srgb.jpg"), wide = look("vert-adobe.jpg");
  const auto alike = [](const std::string& a, const std::string& b) {
    REQUIRE(a.size() > 4);
    REQUIRE(b.size() > 4);
    for (size_t i = 0; i < 4; ++i)
      CHECK(std::abs(static_cast<uint8_t>(a[i]) - static_cast<uint8_t>(b[i])) <= 8);
  };
  alike(press->pixels(read_raster(narrow).value()), press->pixels(read_raster(wide).value()));
  alike(read_pixels(narrow).value().rgb, read_pixels(wide).value().rgb);
}
