// Fields that a label declares, on the website, in the yearbook and in the open data; and a field of the
// table that is a fact.
#include <algorithm>
#include <regex>

#include "base/json.h"
#include "compose_dump.h"
#include "compose_site.h"
#include "content/own_fields.h"
#include "html/files/data_columns.h"
#include "html_built.h"
#include "image/image.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

const std::string declarations =
    "champs:\n"
    "  - {id: echelle, nom: Échelle, type: choix, choix: [Commune, Pays], montrer: [fiche, liste, donnees, "
    "index]}\n"
    "  - {id: budget, nom: Budget (k€), type: nombre, montrer: [fiche, donnees, index], obligatoire: oui}\n"
    "  - {id: debut, nom: Début, type: date, montrer: [fiche, donnees, index]}\n"
    "  - {id: code, nom: Code source, type: adresse}\n"
    "  - {id: outils, nom: Outils, type: liste, montrer: [fiche, liste, donnees, index]}\n"
    "  - {id: bilan, nom: Bilan, type: texte-long}\n"
    "  - {id: plan, nom: Plan, type: image}\n"
    "  - {id: secret, nom: Réserve, type: texte, montrer: donnees}\n";

std::string card_with(const std::string& name, const std::string& more) {
  return card("projet: " + name + "\nporteurs: [Ville de Rezé]\ncategorie: potagers\nlabel: or\n" + more,
              "Texte.\n");
}

Tree declared_site() {
  Tree tree = garden_site();
  tree["annuaire.yaml"] += declarations;
  std::erase_if(tree, [](const auto& file) {
    return file.first.starts_with("content/2020/") && file.first != "content/2020/edition.md";
  });
  tree["content/2020/abri.md"] = card_with("Abri",
                                           "echelle: Commune\nbudget: 12 500,5\ndebut: 03/02/2020\ncode: "
                                           "code.example/abri\noutils: [vélo, bêche]\n"
                                           "bilan: |\n  Dix abris : tous pris.\n\n  Vingt demandes.\nplan: "
                                           "plan.png\nplan_alt: Le plan <b>\nsecret: x;y\n");
  tree["content/2020/banc.md"] = card_with("Banc", "echelle: Pays\nbudget: -3\noutils: [Vélo]\n");
  tree["content/2020/cour.md"] = card_with("Cour", "budget: 900\ndebut: mardi 31 déc. 2019\n");
  tree["assets/plan.png"] = write_png({40, 30, std::string(size_t{40} * 30 * 3, '\x7F'), {}});
  return tree;
}

bool holds(const std::string& text, const std::string& part) {
  CAPTURE(text);
  return text.find(part) != std::string::npos;
}

std::string line_of(const std::string& text, size_t number) {
  std::istringstream lines(text);
  std::string line;
  for (size_t i = 0; i <= number; ++i) std::getline(lines, line);
  return line;
}

}  // namespace

TEST_CASE("own fields: among the facts of a card's page, by their types") {
  const std::string page = build_site(declared_site())["2020/abri/index.html"];
  for (const char* shown :
       {"<dt>Échelle</dt><dd>Commune</dd>", "<dt>Budget (k€)</dt><dd>12\u202f500,5</dd>",
        "<dt>Début</dt><dd>3\u00a0février 2020</dd>",
        "<dt>Code source</dt><dd><a href=\"https://code.example/abri\">code.example/abri</a></dd>",
        "<dt>Outils</dt><dd>vélo, bêche</dd>",
        "<h2>Bilan</h2>\n<p>Dix abris\u00a0: tous pris.</p>\n<p>Vingt demandes.</p>\n",
        "<h2>Plan</h2>\n<figure>",
        "<img src=\"/prix/assets/plan.png\" alt=\"Le plan &lt;b&gt;\" width=\"40\" height=\"30\""})
    CHECK_MESSAGE(holds(page, shown), shown);
  CHECK_FALSE(holds(page, "Réserve"));
  CHECK_FALSE(holds(build_site(declared_site())["2020/banc/index.html"], "Bilan"));
}

TEST_CASE("own fields: on a card's line in lists") {
  const Built web = build_site(declared_site());
  const std::string details = "Échelle\u00a0: Commune\u00a0· Outils\u00a0: vélo, bêche";
  for (const char* page : {"2020/index.html", "2020/palmares/index.html",
                           "2020/categorie/potagers/index.html", "porteurs/ville-de-reze/index.html"})
    CHECK_MESSAGE(holds(web[page], details), page);
  const std::string paper = text_of(story_of(site_of(declared_site())));
  CHECK(holds(paper, details));
  CHECK(holds(paper, "Échelle\u00a0: Pays\u00a0· Outils\u00a0: Vélo"));
}

TEST_CASE("own fields: on paper among the facts, and as sections") {
  const std::string paper = text_of(story_of(site_of(declared_site())));
  for (const char* shown : {"Budget (k€)", "12\u202f500,5", "3\u00a0février 2020", "code.example/abri",
                            "Bilan", "Dix abris\u00a0: tous pris.", "Vingt demandes.", "Plan"})
    CHECK_MESSAGE(holds(paper, shown), shown);
  CHECK_FALSE(holds(paper, "Réserve"));
}

TEST_CASE("own fields: indexes in the yearbook, numbers and days by value") {
  const std::string paper = text_of(story_of(site_of(declared_site())));
  std::string index = paper.substr(paper.rfind("Échelle"));
  auto in_order = [&](std::initializer_list<const char*> parts) {
    size_t at = 0;
    for (const char* part : parts) {
      at = index.find(part, at);
      CHECK_MESSAGE(at != index.npos, part);
      if (at == index.npos) return;
    }
  };
  in_order({"Échelle", "Commune", "Abri", "Pays", "Banc"});
  in_order({"Budget (k€)", "\u22123", "Banc", "900", "Cour", "12\u202f500,5", "Abri"});
  in_order({"Début", "31\u00a0décembre 2019", "Cour", "3\u00a0février 2020", "Abri"});
  in_order({"Outils", "bêche", "Abri", "vélo", "Abri", "Banc"});
}

TEST_CASE("own fields: columns of the open data") {
  const Built web = build_site(declared_site());
  const std::string& csv = web["donnees/laureats.csv"];
  CHECK(holds(line_of(csv, 0), ",page,echelle,budget,debut,code,outils,bilan,plan,secret"));
  CHECK(holds(csv,
              ",Commune,12500.5,2020-02-03,https://code.example/abri,vélo | bêche,\"Dix abris : tous "
              "pris.\n\nVingt demandes.\",https://jardins.example/prix/assets/plan.png,x;y\r\n"));
  CHECK(holds(csv, ",Pays,-3,,,Vélo,,,\r\n"));
  CHECK(holds(web["donnees/laureats-excel.csv"], ";Commune;12500,5;2020-02-03;"));
  CHECK(holds(web["donnees/laureats-excel.csv"], ";Pays;-3;;"));
  JsonReading json = read_json(web["donnees/laureats.json"]);
  REQUIRE(json.data);
  const Data& first = (*json.data)["laureats"].items()[0];
  CHECK_EQ(first["budget"].number(), 12500.5);
  CHECK_EQ(first["outils"].size(), 2);
  CHECK((*json.data)["laureats"].items()[2]["echelle"].text().empty());
  JsonReading schema = read_json(web["donnees/laureats-schema.json"]);
  REQUIRE(schema.data);
  for (const Data& field : (*schema.data)["fields"].items()) {
    if (field["name"].text() == "echelle") CHECK_EQ(field["constraints"]["enum"].size(), 2);
    if (field["name"].text() == "budget") {
      CHECK_EQ(field["type"].text(), "number");
      CHECK(field["constraints"]["required"].truth());
      CHECK_EQ(field["description"].text(), "Budget (k€)");
    }
  }
  CHECK(holds(web["donnees-ouvertes/index.html"], "<td>Budget (k€)</td>"));
}

TEST_CASE("own fields: templates are given them") {
  Tree tree = declared_site();
  tree["annuaire.yaml"].replace(tree["annuaire.yaml"].find("theme: annuaire"), 15, "theme: mien");
  tree["themes/mien/theme.json"] = "{\"extends\": \"annuaire\"}";
  tree["themes/mien/templates/fiche.mustache"] =
      "{{<base}}\n{{$contenu}}\n<h1>{{projet}}</h1><p>{{champ.budget}}|{{champ.bilan}}</p>"
      "{{#champs}}[{{id}}:{{type}}:{{nom}}:{{valeur}}:{{adresse}}]{{/champs}}\n{{/contenu}}\n{{/base}}\n";
  const Built web = build_site(tree);
  CHECK(web.faults.empty());
  const std::string& page = web["2020/abri/index.html"];
  CHECK(holds(page, "<p>12\u202f500,5|Dix abris\u00a0: tous pris.\nVingt demandes.</p>"));
  CHECK(holds(page, "[plan:image:Plan:Le plan &lt;b&gt;:/prix/assets/plan.png]"));
  CHECK(holds(page, "[secret:texte:Réserve:x;y:]"));
  CHECK(holds(web["2020/cour/index.html"], "<p>900|</p>[budget:nombre:Budget (k€):900:]"));
}

TEST_CASE("a fact of the table: the department of a card, on web and paper, in the index and the open data") {
  Tree tree = garden_site();
  const std::string before = build_site(tree)["donnees/laureats.csv"];
  CHECK_FALSE(holds(before, "departement"));
  tree["content/2020/abri.md"] =
      card_with("Abri", "region: Bretagne\ndepartement: Côtes-d’Armor\nterritoire: Commune\n");
  const Built web = build_site(tree);
  CHECK(holds(web["2020/abri/index.html"],
              "<dt>Territoire</dt><dd>Commune</dd></div>\n"
              "<div><dt>Département</dt><dd>Côtes-d’Armor</dd></div>\n<div><dt>Région</dt>"));
  CHECK(holds(line_of(web["donnees/laureats.csv"], 0), ",region,departement,territoire,"));
  const std::string paper = text_of(story_of(site_of(tree)));
  CHECK(holds(paper, "Commune, Côtes-d’Armor, Bretagne"));
  const std::string index = paper.substr(paper.rfind("Bretagne"));
  CHECK(holds(index, "Côtes-d’Armor"));
}

TEST_CASE("open data: no column bears the name of a field that may be declared") {
  const Site site = site_of(declared_site());
  for (const DataColumn& column : data_columns(site)) {
    const bool reckoned = std::find(std::begin(reckoned_columns), std::end(reckoned_columns), column.name) !=
                          std::end(reckoned_columns);
    CHECK_MESSAGE((reckoned || column.declared || card_schema.find(column.name)), column.name);
  }
}

TEST_CASE("holders: their page shows what is known of them") {
  Tree tree = garden_site();
  tree["content/porteurs.yaml"] =
      "- nom: Ville de Rezé\n  texte: Une ville au bord de la Loire.\n  site: https://reze.example/\n"
      "  region: Pays de la Loire\n  departement: Loire-Atlantique\n  insee: 44143\n  siren: 732 829 320\n";
  const std::string page = build_site(tree)["porteurs/ville-de-reze/index.html"];
  for (const char* shown :
       {"<p>Une ville au bord de la Loire.</p>", "<dt>Département</dt><dd>Loire-Atlantique</dd>",
        "<dt>Région</dt><dd>Pays de la Loire</dd>",
        "<dd><a href=\"https://reze.example/\">reze.example</a></dd>", "<dt>Code INSEE</dt><dd>44143</dd>",
        "<dt>SIREN</dt><dd>732829320</dd>"})
    CHECK_MESSAGE(page.find(shown) != page.npos, shown);
}
