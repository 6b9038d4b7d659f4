// An edition without categories, on the web and on paper: nothing speaks of one.
#include <regex>

#include "compose_dump.h"
#include "compose_site.h"
#include "html_built.h"
#include "linked_site.h"
#include "outputs/pdf_plan.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

/// The gardens with three cards and no category.
Tree unfiled_site() {
  Tree tree = garden_site();
  tree["content/pages/presentation.md"] = "---\ntitre: Le prix\n---\nTexte.\n";
  for (const char* name : {"carres", "parc-ouvert"}) {
    std::string& text = tree["content/2020/" + std::string(name) + ".md"];
    const size_t at = text.find("categorie: ");
    text.erase(at, text.find('\n', at) + 1 - at);
  }
  std::string& edition = tree["content/2020/edition.md"];
  const size_t at = edition.find("categories: ");
  edition.erase(at, edition.find('\n', at) + 1 - at);
  tree["content/2020/abri.md"] =
      card("projet: Abri\nporteurs: [Ville de Rezé]\nlabel: or\n", "## Le toit\n\nIl abrite.\n");
  return tree;
}

std::string faults_of(const Tree& tree) { return linked_of(tree).text(); }

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("without categories: cards need none, and stand by level, rank and name") {
  const Site site = site_of(unfiled_site());
  CHECK(faults_of(unfiled_site()) == "");
  const SiteEdition& unfiled = site.editions.at(0);
  CHECK_FALSE(unfiled.has_categories());
  std::vector<std::string> slugs;
  for (CardId id : unfiled.cards) slugs.push_back(site.card(id).slug);
  CHECK(slugs == std::vector<std::string>{"abri", "carres", "parc-ouvert"});
}

TEST_CASE("without categories: a card that gives one is told at its word, and where to announce it") {
  Tree tree = unfiled_site();
  std::string& text = tree["content/2020/abri.md"];
  text.replace(text.find("label:"), 6, "categorie: toits\nlabel:");
  const std::string told = faults_of(tree);
  CHECK(holds(told, "content/2020/abri.md:4:12: erreur : l’édition 2020 n’a pas de catégories"));
  CHECK(holds(told, "annoncer les catégories dans content/2020/edition.md, par exemple :"));
  std::string& announced = tree["content/2020/edition.md"];
  announced.insert(announced.find("---\n", 4), "categories:\n  - toits\n");
  for (const char* name : {"carres", "parc-ouvert"}) {
    std::string& card = tree["content/2020/" + std::string(name) + ".md"];
    card.replace(card.find("label:"), 6, "categorie: toits\nlabel:");
  }
  CHECK(faults_of(tree) == "");
}

TEST_CASE("with categories: a card without one is an error of its file, unless its header was cut") {
  Tree tree = garden_site();
  tree.erase("content/pages/presentation.md");
  std::string& text = tree["content/2020/parc-ouvert.md"];
  text.replace(text.find("categorie: parcs\n"), 17, "");
  CHECK(
      faults_of(tree) ==
      "content/2020/parc-ouvert.md: erreur : il manque le champ « categorie » (une catégorie de l’édition)\n"
      "aide : ajouter une ligne « categorie: … »\n");
  text.erase(text.rfind("---\n"));
  CHECK_FALSE(holds(faults_of(tree), "« categorie »"));
}

TEST_CASE("without categories: no page, heading, trail, filter or column of the website speaks of one") {
  const Built web = build_site(unfiled_site());
  CHECK(web.faults.empty());
  for (const auto& file : web.files) {
    const std::string &path = file.first, &bytes = file.second;
    CHECK_MESSAGE(!holds(path, "categorie"), path);
    const bool text = path.ends_with(".html") || path.ends_with(".csv") || path.ends_with("schema.json") ||
                      path.ends_with("laureats.json") || path.ends_with(".xml");
    if (!text) continue;
    CHECK_MESSAGE(!std::regex_search(bytes, std::regex("cat[ée]gorie", std::regex::icase)), path);
    CHECK_MESSAGE(!std::regex_search(bytes, std::regex("<h[1-6]>(<a [^>]*>)?(</a>)?</h[1-6]>")), path);
  }
  CHECK(web.has("2020/niveau/or/index.html"));
  for (const char* page :
       {"index.html", "2020/index.html", "2020/palmares/index.html", "2020/communique/index.html"})
    for (const char* slug : {"abri", "carres", "parc-ouvert"})
      CHECK_MESSAGE(holds(web[page], "/2020/" + std::string(slug) + "/\""), page);
  CHECK(holds(web["2020/communique/index.html"],
              "L’édition 2020 distingue 3 projets, que présentent 2 porteurs de projet."));
}

TEST_CASE("without categories: a long edition's page leads to the list of all its cards") {
  Tree tree = unfiled_site();
  for (int i = 0; i < 60; ++i)
    tree["content/2020/n" + std::to_string(i) + ".md"] =
        card("projet: Numéro " + std::to_string(i) + "\nporteurs: [Ville de Rezé]\nlabel: or\n");
  const std::string page = build_site(tree)["2020/index.html"];
  CHECK(std::regex_search(page, std::regex("<li><a href=\"[^\"]*/2020/palmares/\">[^<]*33[^<]*</a></li>")));
}

TEST_CASE(
    "without categories: the yearbook has no divider, and its cards stand at the top of the reading order") {
  const Site site = site_of(unfiled_site());
  const Story story = story_of(site);
  const std::string text = text_of(story);
  CHECK_FALSE(std::regex_search(text, std::regex("cat[ée]gorie", std::regex::icase)));
  for (const char* project : {"Abri", "Les carrés partagés", "Parc ouvert"})
    CHECK_MESSAGE(holds(text, project), project);
  CHECK(std::regex_search(dump_story(story), std::regex("document/section:[0-9]+/heading1")));
  CHECK_FALSE(holds(dump_story(story), "intercalaire"));
  Diagnostics out;
  CHECK(plan_pdfs(site, {"categorie"}, out).empty());
  REQUIRE(out.all().size() == 1);
  CHECK(out.all()[0].message.fr.starts_with("aucune édition n’a de catégories"));
  const std::string release = text_of(compose_press_document(site, site.editions.at(0), makeup_of(site)));
  CHECK(holds(release, "Les carrés partagés"));
  CHECK_FALSE(holds(release, "catégorie"));
}

TEST_CASE("without categories: cards without texts follow one another as one list") {
  Tree tree = unfiled_site();
  for (const char* name : {"carres", "abri"}) {
    std::string& text = tree["content/2020/" + std::string(name) + ".md"];
    text.erase(text.find("---\n", 4) + 4);
  }
  const Site site = site_of(tree);
  const Story story = story_of(site);
  const std::string dump = dump_story(story);
  CHECK(std::regex_search(dump, std::regex("document/section:[0-9]+/heading1")));
  CHECK(holds(text_of(story), "Abri"));
}
