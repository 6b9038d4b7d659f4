// A theme that changes a few files of its parent, a language that is one file, and what templates are given.
#include <algorithm>
#include <mutex>
#include <set>

#include "html_built.h"

namespace annuaire {
namespace {

using namespace test;
bool holds(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

/// Every file below a folder, as a tree in memory.
Tree tree_of_folder(const std::filesystem::path& folder) {
  Tree tree;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      tree[std::filesystem::relative(entry.path(), folder).generic_string()] = read_file(entry.path());
  return tree;
}

Tree rivage() { return tree_of_folder(source_dir() / "tests/sites/rivage"); }

TEST_CASE("themes: one template and one sentence of the parent's are replaced, the rest stays") {
  Built built = build_site(rivage());
  CHECK_FALSE(built.out.has_errors());
  const std::string& card = built["2022/bancs/index.html"];
  CHECK(holds(card, "<nav class=\"fil\" aria-label=\"Fil d’Ariane\"><p><a href=\"/\">Au port</a></p></nav>"));
  CHECK(holds(card, "Phare remis à"));
  CHECK(holds(built["2022/communique/index.html"], "À la presse"));
  CHECK(holds(built["2022/communique/index.html"], "La sélection") == false);
}

TEST_CASE("themes: a language is one file of sentences and the pages written in it") {
  Built built = build_site(rivage());
  const std::string& page = built["it/presentation/index.html"];
  CHECK(holds(page, "<html lang=\"it\">"));
  CHECK(holds(page, "Vai al contenuto"));
  CHECK(holds(page, "Chi lo dà, e perché."));
  CHECK(holds(page, "hreflang=\"fr\" href=\"https://rivage.example/presentation/\""));
  CHECK(holds(page, "hreflang=\"it\" href=\"https://rivage.example/it/presentation/\""));
  CHECK(holds(built["presentation/index.html"], "lang=\"it\" hreflang=\"it\">In italiano</a>"));
  REQUIRE_EQ(built.out.all().size(), 1);
  CHECK_EQ(built.out.all()[0].path, "themes/rivage/i18n/it.json");
}

TEST_CASE(
    "themes: a sheet of its own is added to the parent's, filled as a template, and published nowhere else") {
  Tree tree = rivage();
  tree["themes/rivage/static/plus.css"] = "{{! une remarque }}.rivage { color: {{couleurs.encre}} }\n";
  tree["themes/rivage/static/carte/feuille.css"] = ".loin { top: 0 }\n";
  const Built built = build_site(tree);
  CHECK_FALSE(built.out.has_errors());
  std::string sheet;
  for (const auto& [path, bytes] : built.files)
    if (path.starts_with("style.")) sheet += bytes;
  const size_t own = sheet.find(".rivage { color: #");
  CHECK(own != std::string::npos);
  CHECK(sheet.find(".enseigne {") < own);
  CHECK_FALSE(built.has("plus.css"));
  CHECK(built.has("carte/feuille.css"));  // in a folder: as it is
}

TEST_CASE("themes: a page is drawn by the template that it names; an unknown one is told at its word") {
  Tree tree = rivage();
  tree["content/pages/mur.md"] = "---\ntitre: Le mur\ngabarit: mur\n---\nTexte.\n";
  tree["themes/rivage/templates/mur.mustache"] =
      "{{<base}}{{$contenu}}<h1 class=\"mur\">{{titre_page}}</h1>{{{corps}}}{{/contenu}}{{/base}}\n";
  const Built built = build_site(tree);
  CHECK_FALSE(built.out.has_errors());
  CHECK(holds(built["mur/index.html"], "<h1 class=\"mur\">Le mur</h1>"));
  for (const std::string& fault : built.faults) CHECK_FALSE(holds(fault, "gabarit"));
  tree["content/pages/mur.md"] = "---\ntitre: Le mur\ngabarit: murs\n---\nTexte.\n";
  const Built wrong = build_site(tree);
  bool told_so = false;
  for (const Diagnostic& each : wrong.out.all())
    told_so = told_so || (each.where && holds(each.message.fr, "pas de gabarit « murs »") &&
                          holds(each.hint.fr, "« mur »"));
  CHECK(told_so);
  const std::pair<const char*, const char*> slips[] = {
      {"Mur.mustache", "vouliez-vous dire « mur »"},
      {"templates/mur.mustache", "vouliez-vous dire « mur »"},
      {"Page", "vouliez-vous dire « page »"},
      {"fiche", "n’est pas fait pour les pages libres"},
      {"tuile", "n’est pas fait pour les pages libres"},
      {"base", "n’est pas fait pour les pages libres"}};
  for (const auto& slip : slips) {
    tree["content/pages/mur.md"] =
        "---\ntitre: Le mur\ngabarit: " + std::string(slip.first) + "\n---\nTexte.\n";
    const Built built_wrong = build_site(tree);
    std::string said;
    for (const Diagnostic& each : built_wrong.out.all())
      if (each.where) said += each.message.fr + " / " + each.hint.fr;
    CHECK_MESSAGE(holds(said, slip.second), said);
  }
}

TEST_CASE("themes: a home of one's own loops over the cards of the newest edition, with their pictures") {
  Tree tree = garden_site();
  tree["annuaire.yaml"] = std::string(small_settings);
  tree["annuaire.yaml"].replace(tree["annuaire.yaml"].find("theme: annuaire"), 15, "theme: mien");
  tree["themes/mien/theme.json"] = "{\"extends\": \"annuaire\"}";
  tree["themes/mien/templates/accueil.mustache"] =
      "{{<base}}{{$contenu}}<h1>{{site.titre}}</h1>{{#derniere}}{{#fiches}}<p "
      "class=\"m{{motif}}\">{{#image}}x"
      "{{/image}}<a href=\"{{adresse}}\">{{projet}}</a> {{categorie}}</p>{{/fiches}}{{/derniere}}"
      "{{/contenu}}{{/base}}\n";
  const Built built = build_site(tree);
  CHECK_FALSE(built.out.has_errors());
  CHECK(holds(built["index.html"], "<p class=\"m1\"><a href=\"/prix/2020/carres/\">"));
  CHECK(holds(built["index.html"], "Parc ouvert</a> Parcs &amp; squares</p>"));
}

TEST_CASE("themes: an error in a template gives its file, the line and the page") {
  Tree tree = rivage();
  tree["themes/rivage/templates/porteur.mustache"] =
      "{{<base}}\n{{$contenu}}\n<h1>{{titre_page}}</h1>\n<p>{{surnom}}</p>\n{{/contenu}}\n{{/base}}\n";
  Built built = build_site(tree);
  REQUIRE(built.out.has_errors());
  CHECK_EQ(built.faults.back(),
           "themes/rivage/templates/porteur.mustache:4: les données n’ont pas de « surnom » (page "
           "/porteurs/port-d-amont/)");
  tree["themes/rivage/templates/porteur.mustache"] = "{{#editions}}\n";
  built = build_site(tree);
  REQUIRE(built.out.has_errors());
  CHECK(built.faults.back().starts_with("themes/rivage/templates/porteur.mustache:1: "));
}

/// The names in the data of a template: "editions", "editions.titre"…; of a list, what its items hold.
void gather_names(const Data& data, const std::string& prefix, std::set<std::string>& names) {
  for (const Data& item : data.items()) gather_names(item, prefix, names);
  for (const auto& [name, value] : data.members()) {
    std::string full = prefix.empty() ? name : prefix + "." + name;
    names.insert(value.is_list() ? full + " […]" : full);
    gather_names(value, full, names);
  }
}

/// A name seen both empty and as a list is a list.
void drop_doubles(std::set<std::string>& names) {
  for (auto name = names.begin(); name != names.end();)
    name = names.count(*name + " […]") ? names.erase(name) : std::next(name);
}

TEST_CASE("themes: docs/gabarits.md lists what each template is given") {
  std::map<std::string, std::set<std::string>> given;
  std::mutex guard;
  Witness witness = [&](const std::string& name, const Data& data) {
    std::lock_guard lock(guard);
    gather_names(data, "", given[name]);
  };
  Tree full = garden_site();
  full["annuaire.yaml"] +=
      "mentions_legales:\n  siege: A\n  telephone: B\n  directeur: C\n"
      "  hebergeur: {nom: D, adresse: E, telephone: F}\n"
      "champs: [{id: budget, nom: Budget, type: nombre}]\n"
      "partenaires: [{nom: Serre du Port, logo: reze.svg}]\n";
  full["content/porteurs.yaml"] = "- {nom: Ville de Rezé, logo: reze.svg}\n";
  full["assets/reze.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
  full["content/audit.yaml"] =
      "sobriete:\n  date: 2020-03-04\n  outil: main\n  pages:\n    - {nom: Accueil, elements: 9, requetes: "
      "2, ko: 1}\n";
  full["content/2019/edition.md"] =
      "---\ntitre: Prix\nannee: 2019\ndistinctions: [{nom: Grand prix, nombre: 2}]\nmentions: [{nom: "
      "Abeilles}]\n"
      "jury: [{nom: Ana Lis}]\nceremonie: {lieu: Nantes}\nchiffres: {dossiers: 3}\n"
      "candidatures: {prochaine_cloture: 2020-12-31, dossier: "
      "\"https://dossier.example\"}\n---\n{criteres}\n\n{jury}\n\n{distinctions}\n";
  std::string& edition = full["content/2020/edition.md"];
  edition.insert(edition.find("bareme:"), "annuaire: [statistiques, catégories]\n");
  full["content/2018/edition.md"] = "---\ntitre: Prix\nannee: 2018\ncategories: [Parcs]\n---\nTexte.\n";
  full["content/2018/un.md"] = card("projet: Un\nporteurs: [Ville de Rezé]\ncategorie: parcs\nlabel: or\n");
  for (int i = 0; i < 25; ++i)
    full["content/2020/p" + std::to_string(i) + ".md"] =
        card("projet: P\nporteurs: [Ville de Rezé]\ncategorie: potagers\nlabel: or\nbudget: 3\n");
  build_site(
      full, 1,
      {{PdfScope::edition, 2020, "", "ecran", "annuaire-2020.pdf", 3, 1000},
       {PdfScope::press_release, 2020, "", "communique", "2020/communique/communique-2020.pdf", 2, 900}},
      witness, {2020, 12, 1});
  std::string text =
      "# Ce que reçoit chaque gabarit\n\nCette liste est tirée du programme par un test (`UPDATE_GOLDEN=1` "
      "la récrit). "
      "« […] » marque une liste : les noms qui la prolongent sont ceux de ses éléments. S’y ajoutent, "
      "partout, `t` (les "
      "phrases du thème), `site` et `pied`. `champ` a un nom pour chaque champ que le label déclare "
      "(`champs` dans "
      "annuaire.yaml) : ici, `budget` ; `champs` les énumère.\n";
  for (auto& [name, names] : given) {
    drop_doubles(names);
    text += "\n## " + name + "\n\n";
    for (const std::string& each : names) text += "- `" + each + "`\n";
  }
  CHECK_GT(given.size(), 12);
  CHECK_GOLDEN("../../docs/gabarits.md", text);
}

}  // namespace
}  // namespace annuaire
