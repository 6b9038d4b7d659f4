// What the website and the yearbook say of one site: the same, for both ask the same places.
#include <algorithm>
#include <regex>

#include "base/language.h"
#include "base/text.h"
#include "compose_dump.h"
#include "compose_site.h"
#include "content/fields/schema.h"
#include "html_built.h"
#include "model/card_facts.h"
#include "model/links.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

/// The gardens, with more to say, and `settings` in the place of its languages and levels.
Tree gardens(const std::string& languages = "[fr, en]", const std::string& first_level = "") {
  Tree tree = garden_site();
  std::string& yaml = tree["annuaire.yaml"];
  yaml.replace(yaml.find("[fr, en]"), 8, languages);
  const std::string level = "{id: or, nom: Or, ";
  yaml.insert(yaml.find(level) + level.size(), first_level);
  return tree;
}

/// `more` in the front matter of the edition.
void add_to_edition(Tree& tree, const std::string& more) {
  std::string& text = tree["content/2020/edition.md"];
  text.insert(text.find("---\n", 4), more);
}

Story yearbook(const Tree& tree) { return story_of(site_of(tree)); }

void gather_links(const std::vector<Item>& items, std::vector<std::string>& links) {
  auto of_runs = [&](const std::vector<Run>& runs) {
    for (const Run& run : runs)
      if (!run.link.empty()) links.push_back(run.link);
  };
  for (const Item& item : items) {
    if (const auto* paragraph = std::get_if<Paragraph>(&item.what)) of_runs(paragraph->runs);
    if (const auto* columns = std::get_if<Columns>(&item.what)) gather_links(columns->items, links);
    if (const auto* indented = std::get_if<Indented>(&item.what)) gather_links(indented->items, links);
    if (const auto* beside = std::get_if<Beside>(&item.what)) {
      gather_links(beside->side, links);
      gather_links(beside->items, links);
    }
  }
}

bool leads_to(const Story& story, const std::string& address) {
  std::vector<std::string> links;
  gather_links(story.items, links);
  return std::find(links.begin(), links.end(), address) != links.end();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Text of a page without its tags.
std::string bare(const std::string& html) { return std::regex_replace(html, std::regex("<[^>]*>"), ""); }

}  // namespace

TEST_CASE("web and paper: a link leads to the same page of the site") {
  Tree tree = gardens();
  tree["content/2020/carres.md"] +=
      "\nVoir [la présentation](/en/presentation/), [ses suites](presentation.en#suites), "
      "[l’annuaire](/porteurs/#n), "
      "[le dossier](dossier%20final.pdf) et [le palmarès](/2020/palmares/).\n";
  tree["assets/dossier final.pdf"] = "%PDF-";
  const Built web = build_site(tree);
  const Story paper = yearbook(tree);
  for (const char* path : {"en/presentation/", "en/presentation/#suites", "porteurs/#n", "2020/palmares/"}) {
    CHECK_MESSAGE(holds(web["2020/carres/index.html"], "href=\"/prix/" + std::string(path) + "\""), path);
    CHECK_MESSAGE(leads_to(paper, "https://jardins.example/prix/" + std::string(path)), path);
  }
}

TEST_CASE("web and paper: an address of a field that stays within the site is found from there") {
  Tree tree = gardens();
  std::string& card = tree["content/2020/carres.md"];
  card.replace(card.find("https://carres.example"), 22, "/en/presentation/");
  card.replace(card.find("\"https://graines.example\""), 25, "parc-ouvert");
  const std::string web = build_site(tree)["2020/carres/index.html"];
  const Story paper = yearbook(tree);
  for (const char* path : {"en/presentation/", "2020/parc-ouvert/"}) {
    CHECK_MESSAGE(holds(web, "href=\"/prix/" + std::string(path) + "\""), path);
    CHECK_MESSAGE(leads_to(paper, "https://jardins.example/prix/" + std::string(path)), path);
  }
}

TEST_CASE("web and paper: French of any country is set as French, with the spaces of the country") {
  for (const auto& each : {std::pair{"[fr]", "année\u202f!"},
                           {"[fr-be]", "année\u202f!"},
                           {"[fr-ca]", "année!"},
                           {"[fr-CA]", "année!"}}) {
    const char *languages = each.first, *lead = each.second;
    Tree tree = gardens(languages);
    const std::string title = "Les carrés partagés\u00a0: un potager";
    const std::string web = bare(build_site(tree)["2020/carres/index.html"]), paper = text_of(yearbook(tree));
    for (const std::string& text : {web, paper}) {
      CHECK_MESSAGE(holds(text, title), languages);
      CHECK_MESSAGE(holds(text, lead), languages);
    }
  }
}

TEST_CASE("web and paper: what begins like French is not French") {
  CHECK_FALSE(is_french("frr"));
  CHECK_FALSE(is_french("frp-CH"));
  CHECK(is_french("FR_be"));
}

TEST_CASE("web and paper: a card in another language keeps its own typography in lists") {
  Tree tree = gardens();
  std::string& card = tree["content/2020/parc-ouvert.md"];
  card.replace(card.find("projet: Parc ouvert"), 19, "langue: en\nprojet: \"Park: open\"");
  CHECK(holds(build_site(tree)["2020/index.html"], "Park: open"));
  const std::string paper = text_of(yearbook(tree));
  CHECK(holds(paper, "Park: open"));
  CHECK_FALSE(holds(paper, "Park\u00a0: open"));
}

TEST_CASE("web and paper: the same is said of a distinction") {
  Tree tree = gardens();
  add_to_edition(tree,
                 "distinctions:\n  - {nom: Ville fleurie, nombre: 12, domaine: communes, total: 12345, "
                 "duree_ans: 3, condition: sous réserve}\n");
  const std::string web = build_site(tree)["2020/index.html"], paper = text_of(yearbook(tree));
  CHECK(holds(
      web,
      "communes\u202f; 12\u202f345 en tout\u202f; valable 3\u00A0ans à partir de 2020\u202f; sous réserve"));
  for (const char* part :
       {"communes", "12\u202f345 en tout", "valable 3\u00A0ans à partir de 2020", "sous réserve"})
    CHECK_MESSAGE(holds(paper, part), part);
}

TEST_CASE("web and paper: a figure stands beside that of the year before") {
  Tree tree = gardens();
  std::string& text = tree["content/2020/edition.md"];
  text.replace(text.find("{dossiers: 12345"), 16, "{dossiers: 254, dossiers_annee_precedente: 219");
  const std::string web = build_site(tree)["2020/index.html"], paper = text_of(yearbook(tree));
  for (const std::string& all : {web, paper}) {
    CHECK(holds(all, "219 en 2019, +16,0\u00a0%"));
    CHECK_FALSE(holds(all, "l’année précédente"));
  }
}

TEST_CASE("web and paper: decimals and amounts are grouped, compared, and have the sign of the language") {
  for (const auto& each :
       {std::pair{"[fr]", "12\u202f500,5|50\u202f000\u00a0€|+25,0\u00a0%|40\u202f000\u00a0€"},
        {"[en]", "12,500.5|50,000\u00a0€|+25.0%|40,000\u00a0€"}}) {
    Tree tree = gardens(each.first);
    tree.erase("content/pages/presentation.md");
    tree["annuaire.yaml"] += "champs: [{id: budget, nom: Budget, type: nombre}]\n";
    std::string& card = tree["content/2020/parc-ouvert.md"];
    card.insert(card.find("---\n", 4), "budget: 98765,25\n");
    std::string& text = tree["content/2020/edition.md"];
    text.replace(
        text.find("{dossiers: 12345"), 16,
        "{surface: \"12500,5\", dotation: 50000 €, dotation_annee_precedente: 40 000 €, dossiers: 3");
    const Built built = build_site(tree);
    const std::string paper = text_of(yearbook(tree));
    for (std::string_view part : split(each.second, '|')) {
      CHECK_MESSAGE(holds(built["2020/index.html"], std::string(part)), part);
      CHECK_MESSAGE(holds(paper, std::string(part)), part);
    }
    const std::string number = std::string(each.first) == "[fr]" ? "98\u202f765,25" : "98,765.25";
    CHECK(holds(built["2020/parc-ouvert/index.html"], number));
    CHECK(holds(paper, number));
    CHECK(holds(built["donnees/laureats.csv"], "98765.25"));
  }
}

TEST_CASE("web and paper: facts of a group have the same labels, words and addresses") {
  Tree tree = gardens();
  tree.erase("content/2020/carres.md");
  tree.erase("content/2020/parc-ouvert.md");
  add_to_edition(tree, "contact: {nom: Ana Lis, courriel: ana@serre.example, site: www.serre.example}\n");
  const Built built = build_site(tree);
  const std::string web = bare(built["2020/index.html"] + built["2020/jury/index.html"]);
  const Story story = yearbook(tree);
  const std::string paper = text_of(story);
  for (const char* part :
       {"Lieu", "Nantes", "Dates", "du 2 au 3\u00a0mai 2020", "Courriel", "ana@serre.example"}) {
    CHECK_MESSAGE(holds(web, part), part);
    CHECK_MESSAGE(holds(paper, part), part);
  }
  CHECK(holds(built["2020/jury/index.html"], "href=\"mailto:ana@serre.example\""));
  CHECK(leads_to(story, "mailto:ana@serre.example"));
}

TEST_CASE("web and paper: ceremony, figures, contact and organiser are told, where there are cards too") {
  for (const char* closing : {"", "\n---\n\n## À vous\n\nÉcrivez-nous.\n"}) {
    Tree tree = gardens();
    add_to_edition(tree,
                   "contact: {nom: Ana Lis, courriel: ana@serre.example}\n"
                   "organisateur: {nom: Les Serres, site: \"https://serres.example/prix/\"}\n");
    std::string& text = tree["content/2020/edition.md"];
    text.resize(text.find("---\n", 4) + 4);
    text += std::string("## Ouverture\n\nTexte.\n") + closing;
    const Built built = build_site(tree);
    const Story story = yearbook(tree);
    const std::string web = bare(built["2020/index.html"] + built["2020/jury/index.html"]),
                      paper = text_of(story);
    for (const char* part : {"Nantes", "du 2 au 3\u00a0mai 2020", "12\u202f345", "ana@serre.example",
                             "Organisateur", "Les Serres", "serres.example/prix"}) {
      CHECK_MESSAGE(holds(web, part), part);
      CHECK_MESSAGE(holds(paper, part), part);
      CHECK_MESSAGE(paper.find(part) == paper.rfind(part), part);
    }
    CHECK(leads_to(story, "https://serres.example/prix/"));
  }
}

TEST_CASE("web and paper: what the text of an edition tells is not told again on paper") {
  Tree tree = gardens();
  add_to_edition(tree, "organisateur: {nom: Les Serres, courriel: a@serres.example}\n");
  std::string& text = tree["content/2020/edition.md"];
  text += "\nÀ Nantes du 2 au 3 mai 2020, avec Les Serres (a@serres.example).\n";
  const std::string paper = text_of(yearbook(tree));
  CHECK_FALSE(holds(paper, "La cérémonie"));
  CHECK_FALSE(holds(paper, "Organisateur"));
}

TEST_CASE("web and paper: holders are joined alike") {
  Tree tree = gardens();
  std::string& card = tree["content/2020/parc-ouvert.md"];
  const size_t at = card.find("porteurs: "), end = card.find('\n', at);
  card.replace(at, end - at, "porteurs: [Ville de Rezé, Serre, Verger]");
  const std::string web = build_site(tree)["2020/index.html"], paper = text_of(yearbook(tree));
  for (const std::string& all : {web, paper}) CHECK(holds(all, "Ville de Rezé, Serre et Verger"));
}

TEST_CASE("web and paper: an address is shown in lists as anywhere, without what follows readers") {
  Tree tree = gardens();
  tree["annuaire.yaml"] += "champs: [{id: plan, nom: Plan, type: adresse, montrer: [fiche, liste, index]}]\n";
  std::string& card = tree["content/2020/parc-ouvert.md"];
  card.insert(card.find("---\n", 4),
              "plan: \"https://parc.example/plan/?utm_source=lettre&n=2&fbclid=9#carte\"\n");
  const Built built = build_site(tree);
  const std::string paper = text_of(yearbook(tree));
  for (const std::string& all :
       {bare(built["2020/index.html"]), bare(built["2020/parc-ouvert/index.html"]), paper}) {
    CHECK(holds(all, "parc.example/plan/?n=2#carte"));
    CHECK_FALSE(holds(all, "https://parc.example"));
    CHECK_FALSE(holds(all, "utm_source"));
  }
  CHECK(shown_address("https://parc.example/?utm_medium=a&UTM_Source=b") == "parc.example");
}

TEST_CASE("web and paper: a first and a last day that are one are a day") {
  Tree tree = gardens();
  tree.erase("content/2020/carres.md");
  tree.erase("content/2020/parc-ouvert.md");
  std::string& text = tree["content/2020/edition.md"];
  text.replace(text.find("fin: 2020-05-03"), 15, "fin: 2020-05-02");
  for (const std::string& all : {build_site(tree)["2020/index.html"], text_of(yearbook(tree))}) {
    CHECK(holds(all, "2\u00a0mai 2020"));
    CHECK_FALSE(holds(all, "du 2 au 2"));
  }
}

TEST_CASE("web and paper: every member of a group of facts has a name in both languages of the theme") {
  for (const char* group : {"ceremonie", "candidatures", "contact", "organisateur"})
    for (const FieldSpec& field : edition_schema.find(group)->fields)
      for (const char* language : {"fr", "en"}) {
        const std::string key = std::string(group) + "." + std::string(field.name);
        CHECK_MESSAGE(shipped_theme().strings.at(language).contains(key), language << ": " << key);
      }
}

TEST_CASE("web and paper: the size of a file has the decimal sign of the theme") {
  Tree tree = gardens();
  tree["themes/annuaire/i18n/fr.json"] = R"({"nombre.decimale": "·"})";
  const Built built = build_site(
      tree, 1, {PdfLink{PdfScope::edition, 2020, "", "ecran", "annuaire-2020.pdf", 38, 1'240'000}});
  CHECK(holds(built["2020/index.html"], "PDF, 1·2\u00a0Mo, 38"));
}

TEST_CASE("web and paper: a written sign stands for its level wherever one stands") {
  const Tree tree = gardens("[fr]", "symbole: \"★★\", ");
  const Built web = build_site(tree);
  CHECK(holds(web["2020/carres/index.html"], "<span class=\"symbole\" aria-hidden=\"true\">★★</span>"));
  const auto style = std::find_if(web.files.begin(), web.files.end(),
                                  [](const auto& file) { return file.first.starts_with("style."); });
  REQUIRE(style != web.files.end());
  CHECK(holds(style->second, ".lignes .niveau-or::before { content: \"★★\""));
  const Story paper = yearbook(tree);
  size_t drawn = 0, written = 0;
  for (const Item& item : paper.items)
    if (const auto* page = std::get_if<NewPage>(&item.what))
      for (const PageLook::Sign& sign : page->look.signs) {
        drawn += sign.emblem != Emblem::none;
        written += sign.written.text == "★★";
      }
  CHECK_EQ(written, 1);
  CHECK_EQ(drawn, 1);  // the other card's level has no written sign
  // banner, contents, divider, foot of the page, back cover
  const std::string text = text_of(paper);
  size_t seen = 0;
  for (size_t at = text.find("★★"); at != text.npos; at = text.find("★★", at + 1)) ++seen;
  CHECK_GE(seen, 5);
}

TEST_CASE(
    "web and paper: a level has one colour, that of the settings where it can be told from its neighbour's") {
  const std::string style_end = "; --sur";
  for (const char* colour : {"#7a1f3d", "#8a8a8a"}) {  // far from silver's lightness, and near
    const Tree tree = gardens("[fr]", "couleur: \"" + std::string(colour) + "\", ");
    const Built web = build_site(tree);
    const auto style = std::find_if(web.files.begin(), web.files.end(),
                                    [](const auto& file) { return file.first.starts_with("style."); });
    REQUIRE(style != web.files.end());
    CHECK(holds(style->second, "--bandeau: " + std::string(colour) + style_end));
    const Story paper = yearbook(tree);
    size_t banners = 0;
    for (const Item& item : paper.items) {
      const auto* banner = std::get_if<Panel>(&item.what);
      if (!banner || !banner->bleed) continue;
      ++banners;
      CHECK(holds(style->second, "--bandeau: " + to_hex(*banner->fill) + style_end));
    }
    CHECK_EQ(banners, 2);
  }
}

TEST_CASE("web and paper: a level without form or colour takes both from the theme's one list") {
  Tree tree = gardens();
  tree["themes/mien/theme.json"] =
      R"({"extends": "annuaire", "niveaux": [{"forme": "anneau", "couleur": "#123456"}]})";
  tree["annuaire.yaml"].replace(tree["annuaire.yaml"].find("theme: annuaire"), 15, "theme: mien");
  const Built web = build_site(tree);
  CHECK(holds(web["2020/carres/index.html"], svg_path(Emblem::ring)));
  Diagnostics faults;
  const Theme theme =
      load_theme(MemoryFiles(tree), DiskFiles(source_dir().string()), "mien", std::nullopt, faults);
  CHECK(faults.all().empty());
  REQUIRE_EQ(theme.levels.by_rank.size(), 1);
  CHECK_EQ(theme.levels.by_rank[0].emblem, Emblem::ring);
  CHECK_EQ(theme.levels.by_rank[0].colour, Colour{0x12, 0x34, 0x56});
}

TEST_CASE("web and paper: a first language that the theme does not speak is an error that says what to add") {
  auto faults = [](const Tree& tree) {
    const Built built = build_site(tree);
    std::string all;
    for (const Diagnostic& fault : built.out.all())
      all += (fault.severity == Severity::error ? "E " : "W ") + fault.path + ": " + fault.message.fr +
             " | " + fault.hint.fr + "\n";
    return all;
  };
  Tree tree = gardens("[de]");
  const std::string silent = faults(tree);
  CHECK(holds(silent, "E content/textes/de.yaml: le thème « annuaire » n’a aucune phrase en « de »"));
  CHECK(holds(silent, "écrire dans le fichier content/textes/de.yaml ces lignes, traduites :"));

  tree["themes/annuaire/i18n/de.json"] = R"({"accueil": "Startseite"})";
  const std::string partial = faults(tree);
  CHECK(holds(partial, "E content/textes/de.yaml: il manque des phrases dans la première langue du site"));
  CHECK(holds(partial, "accessibilite.aucun"));
  CHECK(holds(partial, " et "));

  std::string whole = read_file(source_dir() / "themes/annuaire/i18n/en.json");
  whole.erase(whole.find("  \"laureats.un\""),
              whole.find('\n', whole.find("  \"laureats.un\"")) + 1 - whole.find("  \"laureats.un\""));
  tree["themes/annuaire/i18n/de.json"] = whole;
  CHECK_EQ(faults(tree), "");  // a plural form may be missing
}

/// The lines to paste of the only message, as a file.
std::string pasted(const Built& built) {
  REQUIRE_EQ(built.out.all().size(), 1);
  const std::string& hint = built.out.all()[0].hint.fr;
  return hint.substr(hint.find('\n') + 1) + "\n";
}

TEST_CASE("web and paper: what the error on a silent language says to write, written as it says, mends it") {
  for (const char* language : {"de", "nl", "oc", "pt"}) {
    Tree tree = gardens("[" + std::string(language) + "]");
    std::string& texts = tree["content/textes/" + std::string(language) + ".yaml"];
    texts = pasted(build_site(tree));
    const Built whole = build_site(tree);
    REQUIRE(whole.out.all().empty());
    CHECK(holds(whole["index.html"], "<html lang=\"" + std::string(language) + "\">"));
    CHECK(holds(whole["index.html"], "Aller au contenu"));

    const size_t line = texts.find("\naccueil: ") + 1;
    texts.erase(line, texts.find('\n', line) + 1 - line);
    const Built one = build_site(tree);
    CHECK(holds(one.faults[0], "il manque des phrases dans la première langue du site : accueil"));
    texts += pasted(one);
    CHECK(build_site(tree).out.all().empty());
  }
}

TEST_CASE("web and paper: sentences of the site stand for the theme's, and an unknown one is told") {
  Tree tree = gardens();
  tree["content/textes/fr.yaml"] = "aller_au_contenu: Au texte\nchiffres.dossiers: dossiers lus\n";
  const Built built = build_site(tree);
  CHECK(built.out.all().empty());
  CHECK(holds(built["index.html"], "Au texte"));
  CHECK(holds(built["2020/index.html"], "dossiers lus"));
  tree["annuaire.yaml"].replace(tree["annuaire.yaml"].find("langues: [fr"), 12, "langues: [fr-CA");
  tree["content/textes/fr-CA.yaml"] = "accueil: Au chalet\n";
  CHECK(build_site(tree).out.all().empty());
  tree.erase("content/textes/fr-CA.yaml");
  tree["content/textes/fr.yaml"] = "aler_au_contenu: Au texte\n";
  const Built slip = build_site(tree);
  REQUIRE_EQ(slip.out.all().size(), 1);
  CHECK(slip.out.all()[0].where.has_value());
  CHECK_EQ(slip.out.all()[0].hint.fr, "vouliez-vous dire « aller_au_contenu » ?");
}

TEST_CASE("web and paper: distinctions and mentions stand where the text names them, and once") {
  for (const char* name : {"distinctions", "mentions"}) {
    Tree tree = gardens();
    add_to_edition(tree, std::string(name) + ":\n  - {nom: Ville fleurie, nombre: 12}\n");
    auto count = [](const std::string& text) {
      size_t found = 0;
      for (size_t at = text.find("Ville fleurie"); at != text.npos; at = text.find("Ville fleurie", at + 1))
        ++found;
      return found;
    };
    CHECK_EQ(count(build_site(tree)["2020/index.html"]), 1);
    CHECK_EQ(count(text_of(yearbook(tree))), 1);
    std::string& typed = tree["content/2020/edition.md"];
    typed.replace(typed.find("Texte d'ouverture."), 18, "Avant.\n\n{" + std::string(name) + "}\n\nAprès.");
    const std::string web = build_site(tree)["2020/index.html"], paper = text_of(yearbook(tree));
    for (const std::string& text : {web, paper}) {
      CHECK_EQ(count(text), 1);
      CHECK(text.find("Avant.") < text.find("Ville fleurie"));
      CHECK(text.find("Ville fleurie") < text.find("Après."));
      CHECK_FALSE(holds(text, "{" + std::string(name) + "}"));
    }
  }
}

TEST_CASE("web and paper: a further language borrows what it lacks, and a warning names it") {
  Tree tree = gardens("[fr, en, de]");
  tree["content/pages/presentation.de.md"] = "---\ntitre: Der Preis\n---\nText.\n";
  tree["themes/annuaire/i18n/de.json"] = R"({"langue.nom": "Auf Deutsch"})";
  const Built built = build_site(tree);
  REQUIRE_EQ(built.out.all().size(), 1);
  CHECK(holds(built.faults[0], "themes/annuaire/i18n/de.json: il manque des phrases, reprises en « fr »"));
  CHECK(holds(built["de/presentation/index.html"], "Aller au contenu"));
}

TEST_CASE("web and paper: a picture has one caption, and whom it is owed to") {
  Tree tree = gardens();
  tree["assets/vue.svg"] =
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><path d="M0 0h9v9z"/></svg>)";
  std::string& card = tree["content/2020/carres.md"];
  card.insert(card.find("porteurs:"),
              "image: vue.svg\nimage_alt: Des carrés de terre\nimage_legende: Au printemps !\n"
              "image_credit: Atelier Nord\n");
  card += "\n![Une serre](vue.svg \"La serre : l’hiver\")\n";
  const std::string page = build_site(tree)["2020/carres/index.html"];
  const Story paper = yearbook(tree);
  for (const char* caption : {"Au printemps\u202f! © Atelier Nord", "La serre\u00a0: l’hiver"}) {
    CHECK(holds(page, "<figcaption>" + std::string(caption) + "</figcaption>"));
    CHECK(holds(text_of(paper), caption));
  }
  CHECK(std::count_if(paper.tags.tags.begin(), paper.tags.tags.end(),
                      [](const Tag& tag) { return tag.role == Role::caption; }) == 2);
}

TEST_CASE("web and paper: a credit that says what it is stays as typed, a caption keeps its full stop") {
  const std::pair<const char*, const char*> captions[] = {
      {"image_legende: La place\nimage_credit: J. Roy\n", "La place. © J. Roy"},
      {"image_legende: La place.\nimage_credit: © J. Roy\n", "La place. © J. Roy"},
      {"image_credit: \"Photo : J. Roy\"\n", "Photo : J. Roy"},
      {"image_credit: J. Roy\n", "© J. Roy"},
      {"image_legende: La place\n", "La place"},
      {"", ""}};
  for (const auto& each : captions) {
    Tree tree = gardens();
    std::string& card = tree["content/2020/carres.md"];
    card.insert(card.find("porteurs:"), each.first);
    const Site site = site_of(tree);
    const auto found = std::find_if(site.content.cards.begin(), site.content.cards.end(),
                                    [](const Card& one) { return one.slug == "carres"; });
    const Makeup makeup = makeup_of(site);
    CHECK_EQ(std::regex_replace(caption_of(site, makeup.words, *found), std::regex("\u00A0"), " "),
             std::string(each.second));
  }
}
