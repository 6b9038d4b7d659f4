// Pages and data that the program makes by itself: plan, legal notice, declarations, open data, feeds.
#include "html/linked_data.h"
#include "html_built.h"
#include "model/day_decisions.h"

namespace annuaire {
namespace {

using namespace test;
using test::json;

bool holds(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

const char* legal =
    "mentions_legales:\n  siege: 1 rue du Potager, Nantes\n  telephone: 01 02 03 04 05\n  directeur: Zoé "
    "Lierre\n"
    "  hebergeur: {nom: Serre numérique, adresse: 2 rue Haute, telephone: 06 07}\n";
const char* audit =
    "accessibilite:\n  date: 2020-02-03\n  auteur: Cabinet Vert\n  taux: 82,5\n  technologies: [HTML, CSS]\n"
    "  environnements: [Firefox et NVDA]\n  outils: [axe]\n  pages: [accueil, plan]\n"
    "  non_conformites:\n    - une carte sans légende\n"
    "sobriete:\n  date: 2020-03-04\n  outil: à la main\n  pages:\n"
    "    - {nom: Accueil, elements: 117, requetes: 2, ko: 1.37}\n";

Tree full_site() {
  Tree tree = garden_site();
  tree["annuaire.yaml"] = small_settings + std::string(legal) + "obligation_accessibilite: oui\n";
  tree["content/audit.yaml"] = audit;
  return tree;
}

/// What stands in the page's script element, read as JSON.
const Data linked_data(const std::string& html) {
  const std::string open = "<script type=\"application/ld+json\">";
  size_t begin = html.find(open);
  if (begin == std::string::npos) return nullptr;
  begin += open.size();
  return json(html.substr(begin, html.find("</script>", begin) - begin));
}

TEST_CASE("made pages: every page of the small site leads to plan, declarations, legal notice and data") {
  Built built = build_site(full_site());
  CHECK(built.faults.empty());
  for (const auto& file : built.files) {
    const std::string& path = file.first;
    if (!path.ends_with(".html") || path.starts_with("ancien/")) continue;
    for (const char* page :
         {"plan-du-site", "accessibilite", "mentions-legales", "eco-conception", "donnees-ouvertes"})
      CHECK_MESSAGE(holds(file.second, "href=\"/prix/" + std::string(page) + "/\""), path << " " << page);
  }
  CHECK(holds(built["index.html"], ">Accessibilité : partiellement conforme</a>"));
  CHECK(holds(built["en/presentation/index.html"], ">Accessibility: partially compliant</a>"));
}

TEST_CASE("made pages: the plan names editions, their pages, holders and free pages") {
  const std::string html = build_site(full_site())["plan-du-site/index.html"];
  for (const char* to : {"/prix/2020/", "/prix/2020/palmares/", "/prix/2020/communique/", "/prix/2020/jury/",
                         "/prix/2020/categorie/parcs/", "/prix/porteurs/", "/prix/presentation/",
                         "/prix/en/presentation/", "/prix/donnees-ouvertes/"})
    CHECK_MESSAGE(holds(html, "<a href=\"" + std::string(to) + "\""), to);
}

TEST_CASE("made pages: the legal notice says what the settings say; without them there is none") {
  Built built = build_site(full_site());
  const std::string& html = built["mentions-legales/index.html"];
  for (const char* said :
       {"Les Amis des jardins", "1 rue du Potager, Nantes", "01\u00a002\u00a003\u00a004\u00a005",
        "Zoé Lierre", "Serre numérique", "2 rue Haute", "06 07"})
    CHECK_MESSAGE(holds(html, said), said);
  CHECK_FALSE(build_site(garden_site()).has("mentions-legales/index.html"));
}

TEST_CASE("made pages: a legal notice that lacks a field is refused") {
  Tree tree = full_site();
  std::string& settings = tree["annuaire.yaml"];
  settings.erase(settings.find("  directeur"), std::string("  directeur: Zoé Lierre\n").size());
  Diagnostics out;
  read_content(MemoryFiles(tree), 1, out);
  REQUIRE(out.has_errors());
  CHECK(holds(out.all()[0].message.fr, "« directeur »"));
}

TEST_CASE("made pages: the declaration in the order of the official model") {
  const std::string html = build_site(full_site())["accessibilite/index.html"];
  size_t at = 0;
  for (const char* part :
       {">Engagement<", "Les Amis des jardins s’engage", ">État de conformité<", "partiellement conforme",
        ">Résultats des tests<", "Cabinet Vert le 3\u00a0février 2020 révèle que 82,5",
        ">Contenus non accessibles<", "une carte sans légende", ">Établissement de la déclaration<",
        "Firefox et NVDA", "accueil et plan", ">Retour d’information et contact<",
        "mailto:salut@amis.example", ">Voies de recours<", "https://formulaire.defenseurdesdroits.fr/"}) {
    size_t found = html.find(part, at);
    CHECK_MESSAGE(found != std::string::npos, part);
    at = found == std::string::npos ? at : found;
  }
}

TEST_CASE("made pages: nobody whom the law does not bind is made to give a verdict on accessibility") {
  for (const char* answer : {"", "obligation_accessibilite: non\n"}) {
    CAPTURE(answer);
    Tree tree = garden_site();
    tree["annuaire.yaml"] += answer;
    Built built = build_site(tree);
    CHECK(holds(built["2020/index.html"], ">Accessibilité</a>"));
    const std::string& html = built["accessibilite/index.html"];
    CHECK(holds(html, "n’a pas été établie"));
    CHECK_FALSE(holds(html, "conforme au référentiel"));
    CHECK_FALSE(holds(html, "l’article 47"));
    tree["content/audit.yaml"] = audit;
    Built audited = build_site(tree);
    CHECK(holds(audited["2020/index.html"], ">Accessibilité</a>"));
    CHECK(holds(audited["accessibilite/index.html"], "partiellement conforme"));
  }
}

TEST_CASE("made pages: the declaration has all sections of the official model without an audit too") {
  const std::string html = build_site(garden_site())["accessibilite/index.html"];
  size_t at = 0;
  for (const char* part :
       {">Engagement<", ">État de conformité<", ">Résultats des tests<", ">Contenus non accessibles<",
        ">Établissement de la déclaration<", ">Retour d’information et contact<", ">Voies de recours<"}) {
    at = html.find(part, at);
    REQUIRE_MESSAGE(at != std::string::npos, part);
  }
}

TEST_CASE("made pages: without an audit a publisher whom the law binds declares the site not compliant") {
  Tree tree = garden_site();
  tree["annuaire.yaml"] += "obligation_accessibilite: oui\n";
  Built built = build_site(tree);
  CHECK(holds(built["accessibilite/index.html"], "l’article 47"));
  CHECK(holds(built["2020/index.html"], ">Accessibilité : non conforme</a>"));
  CHECK(holds(built["accessibilite/index.html"], "n’est pas conforme"));
  CHECK_FALSE(built.has("eco-conception/index.html"));
}

TEST_CASE("made pages: measures come with their EcoIndex") {
  const std::string html = build_site(full_site())["eco-conception/index.html"];
  CHECK(holds(html, "<td>Accueil</td><td>117</td><td>2</td><td>1</td><td>91</td><td>A</td>"));
}

TEST_CASE("made pages: what the content writes itself goes first") {
  Tree tree = garden_site();
  tree["content/pages/accessibilite.md"] = "---\ntitre: Notre accessibilité\n---\nTexte à nous.\n";
  Built built = build_site(tree);
  CHECK(built.faults.empty());
  CHECK(holds(built["accessibilite/index.html"], "Texte à nous."));
  CHECK(holds(built["index.html"], ">Accessibilité</a>"));
}

TEST_CASE("open data: the page lists files and columns; package and catalogue can be read") {
  Built built = build_site(garden_site());
  const std::string& html = built["donnees-ouvertes/index.html"];
  CHECK(holds(html, "<a href=\"/prix/donnees/laureats.csv\">"));
  CHECK(holds(html, "<td>categorie_nom</td>"));
  const Data package = json(built["donnees/datapackage.json"]);
  CHECK_EQ(package["resources"].size(), 2);
  for (const Data& resource : package["resources"].items()) {
    CHECK(built.has("donnees/" + std::string(resource["path"].text())));
    CHECK(built.has("donnees/" + std::string(resource["schema"].text())));
  }
  const Data catalogue = json(built["donnees/catalogue.jsonld"]);
  CHECK_EQ(catalogue["@type"].text(), "dcat:Catalog");
  const Data& dataset = catalogue["dcat:dataset"][0];
  CHECK_EQ(dataset["dct:title"]["@value"].text(), "Prix des jardins");
  CHECK(dataset["dct:modified"].is_null());  // nobody said when
  REQUIRE_EQ(dataset["dcat:distribution"].size(), 3);
  CHECK_EQ(dataset["dcat:distribution"][0]["dcat:downloadURL"]["@id"],
           "https://jardins.example/prix/donnees/laureats.csv");
}

TEST_CASE("linked data: home, edition, card, holder and data say what they are") {
  Built built = build_site(garden_site());
  CHECK_EQ(linked_data(built["index.html"])["@graph"][0]["@type"].text(), "WebSite");
  CHECK_EQ(linked_data(built["2020/index.html"])["@graph"][0]["url"].text(),
           "https://jardins.example/prix/2020/");
  const Data card = linked_data(built["2020/carres/index.html"])["@graph"];
  CHECK_EQ(card[0]["@type"].text(), "CreativeWork");
  CHECK_EQ(card[0]["award"].text(), "Label Or – Prix des jardins 2020");
  CHECK_EQ(card[0]["creator"][1]["name"].text(), "Quartier");
  CHECK_EQ(card[1]["itemListElement"].size(), 4);
  CHECK_EQ(card[1]["itemListElement"][3]["item"].text(), "https://jardins.example/prix/2020/carres/");
  const Data holder = linked_data(built["porteurs/ville-de-reze/index.html"])["@graph"][0];
  CHECK_EQ(holder["@type"].text(), "GovernmentOrganization");
  CHECK_EQ(holder["award"].size(), 2);
  CHECK_EQ(linked_data(built["donnees-ouvertes/index.html"])["@graph"][0]["@type"].text(), "Dataset");
}

TEST_CASE("feeds: each edition has its own; entries bear the day of their edition where no other is known") {
  Tree tree = garden_site();
  tree["content/2021/edition.md"] =
      "---\ntitre: Prix\nannee: 2021\ncategories: [{id: parcs, nom: Parcs}]\n"
      "candidatures: {resultats: 2021-06-07, prochaine_cloture: 2021-12-31}\n---\n";
  tree["content/2021/serre.md"] = card("projet: La serre\nporteurs: [A B]\ncategorie: parcs\nlabel: or\n");
  Built built = build_site(tree, 1, {}, {}, {2021, 7, 1});
  CHECK(built.faults.empty());
  const std::string &all = built["atom.xml"], &old = built["2020/atom.xml"];
  CHECK(holds(all, "La serre"));
  CHECK(holds(all, "<updated>2021-01-01T00:00:00Z</updated>"));
  CHECK_FALSE(holds(old, "La serre"));
  CHECK(holds(old, "<id>https://jardins.example/prix/2020/</id>"));
  CHECK(holds(old, "<updated>2020-01-01T00:00:00Z</updated>"));
  CHECK(holds(built["2020/index.html"], "href=\"/prix/2020/atom.xml\""));
  CHECK(holds(built["sitemap.xml"], "<url><loc>https://jardins.example/prix/2020/carres/</loc></url>"));
  CHECK(build_site(tree, 1, {}, {}, {2022, 7, 1})["atom.xml"] == all);
  // Never after the day of the build.
  CHECK(holds(build_site(tree, 1, {}, {}, {2020, 12, 31})["2021/atom.xml"],
              "<updated>2020-01-01T00:00:00Z</updated>"));
}

TEST_CASE("last changes: of a card, in the sitemap, the feeds, the data and what is linked to it") {
  Tree tree = garden_site();
  std::string& carres = tree["content/2020/carres.md"];
  carres.replace(carres.find("projet:"), 0, "modifie: 4 mai 2020\n");
  tree["content/2021/edition.md"] =
      "---\ntitre: Prix\nannee: 2021\nmodifie: 2020-12-02\ncategories: [{id: parcs, nom: Parcs}]\n---\n";
  Built built = build_site(tree);
  const std::string& map = built["sitemap.xml"];
  auto day_in_map = [&](const std::string& page) {
    size_t at = map.find("<loc>https://jardins.example/prix/" + page + "</loc>");
    REQUIRE_MESSAGE(at != std::string::npos, page);
    std::string entry = map.substr(at, map.find("</url>", at) - at);
    size_t day = entry.find("<lastmod>");
    return day == std::string::npos ? "" : entry.substr(day + 9, 10);
  };
  for (const char* page : {"2020/carres/", "2020/", "2020/palmares/", "2020/communique/", "porteurs/"}) {
    CAPTURE(page);
    CHECK_EQ(day_in_map(page), "2020-05-04");
  }
  for (const char* page : {"", "donnees-ouvertes/", "2021/", "plan-du-site/"}) {
    CAPTURE(page);
    CHECK_EQ(day_in_map(page), "2020-12-02");
  }
  CHECK_EQ(day_in_map("2020/jury/"), "");
  CHECK(holds(built["2020/atom.xml"], "<updated>2020-05-04T00:00:00Z</updated>"));
  CHECK(holds(built["donnees/laureats.json"], "\"mis_a_jour\": \"2020-12-02\""));
  CHECK_EQ(json(built["donnees/catalogue.jsonld"])["dct:modified"]["@value"].text(), "2020-12-02");
  CHECK_EQ(linked_data(built["donnees-ouvertes/index.html"])["@graph"][0]["dateModified"].text(),
           "2020-12-02");
  CHECK_EQ(linked_data(built["2020/carres/index.html"])["@graph"][0]["dateModified"].text(), "2020-05-04");
  CHECK(holds(built["donnees-ouvertes/index.html"], "2\u00A0décembre 2020"));
}

TEST_CASE("last changes: a day that has not come is told and not published") {
  Tree tree = garden_site();
  std::string& carres = tree["content/2020/carres.md"];
  carres.replace(carres.find("projet:"), 0, "modifie: 2021-01-02\n");
  MemoryFiles files(tree);
  Diagnostics out;
  Site site = link_site(read_content(files, 1, out), {Date{2021, 1, 1}}, 1, out);
  REQUIRE_EQ(out.count(Severity::warning), 1);
  for (const Diagnostic& d : out.all())
    if (d.severity == Severity::warning)
      CHECK_EQ(d.message.fr, "ce jour n’est pas encore venu : il n’est pas publié");
  CHECK_FALSE(holds(build_site(tree)["sitemap.xml"], "lastmod"));
  CHECK(holds(build_site(tree, 1, {}, {}, {2021, 1, 2})["sitemap.xml"], "<lastmod>2021-01-02</lastmod>"));
  CHECK_EQ(iso(*decisions_of(site).before), "2021-01-02");
}

}  // namespace
}  // namespace annuaire
