// The whole website of a small site.
#include "base/json.h"
#include "html_built.h"

namespace annuaire {
namespace {

using namespace test;

bool is_json(const std::string& text) { return read_json(text).data.has_value(); }

/// The style sheet's name without its fingerprint, so that goldens outlive its changes.
std::string plain_style(std::string text) {
  for (size_t at = 0; (at = text.find("style.", at)) != std::string::npos; ++at)
    if (text.compare(at + 14, 4, ".css") == 0) text.erase(at + 5, 9);
  return text;
}

std::string listing(const Built& built) {
  std::string all;
  for (const auto& [path, bytes] : built.files) all += plain_style(path) + "\n";
  return all;
}

/// What stands between header and footer.
std::string main_of(const std::string& html) {
  size_t begin = html.find("<main"), end = html.find("</main>");
  return html.substr(begin, end - begin) + "</main>\n";
}

size_t count(const std::string& text, const std::string& what) {
  size_t found = 0;
  for (size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += what.size()) ++found;
  return found;
}

bool holds(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

/// Elements of a page but those inside svg, as EcoIndex counts them.
size_t elements(const std::string& html) {
  size_t found = 0;
  bool in_svg = false;
  for (size_t at = 0; (at = html.find('<', at)) != std::string::npos; ++at) {
    char next = at + 1 < html.size() ? html[at + 1] : ' ';
    if (html.compare(at, 6, "</svg>") == 0) in_svg = false;
    if (!in_svg && next >= 'a' && next <= 'z') ++found;
    if (html.compare(at, 4, "<svg") == 0) in_svg = true;
  }
  return found;
}

/// `count` cards in one category.
Tree many_cards(size_t count) {
  Tree tree = garden_site();
  for (size_t i = 0; i < count; ++i) {
    std::string n = std::to_string(1000 + i);
    tree["content/2020/fiche-" + n + ".md"] =
        card("projet: Projet " + n + "\nporteurs: [Porteur " + n + "]\ncategorie: potagers\nlabel: argent\n");
  }
  return tree;
}

namespace {

const PdfLink yearbook{PdfScope::edition, 2020, "", "ecran", "annuaire-2020.pdf", 38, 1'234'567};

}  // namespace

TEST_CASE("html: the files and a card of a small site") {
  Built built = build_site(garden_site(), 1, {yearbook});
  CHECK(built.faults.empty());
  CHECK_GOLDEN("web-fichiers.txt", listing(built));
  CHECK_GOLDEN("web-fiche.html", plain_style(built["2020/carres/index.html"]));
  CHECK_GOLDEN("web-edition.html", plain_style(built["2020/index.html"]));
  CHECK_GOLDEN("web-palmares.html", main_of(built["2020/palmares/index.html"]));
  CHECK_GOLDEN("web-communique.html", main_of(built["2020/communique/index.html"]));
  CHECK_EQ(built.pages, count(listing(built), ".html"));
}

TEST_CASE("html: pages link their PDFs with size and length, and none where there is none") {
  const PdfLink card{PdfScope::card, 2020, "carres", "fiches", "2020/carres/carres.pdf", 1, 61'400};
  const PdfLink category{
      PdfScope::category, 2020, "parcs", "categorie", "2020/categorie/parcs/parcs.pdf", 3, 999'600};
  Built built = build_site(garden_site(), 1, {yearbook, card, category});
  CHECK(built.faults.empty());
  auto says = [&](const char* page, const char* link) {
    CHECK_MESSAGE(built[page].find(link) != std::string::npos, page);
  };
  const char* whole =
      "<a href=\"/prix/annuaire-2020.pdf\">L’annuaire 2020 (PDF, 1,2\u00a0Mo, 38\u00a0pages)</a>";
  says("index.html", whole);
  says("2020/index.html", whole);
  says("2020/carres/index.html",
       "<a href=\"/prix/2020/carres/carres.pdf\">Cette fiche (PDF, 61\u00a0ko, 1\u00a0page)</a>");
  says("2020/categorie/parcs/index.html",
       "<a href=\"/prix/2020/categorie/parcs/parcs.pdf\">Cette catégorie (PDF, 1\u00a0Mo, 3\u00a0pages)</a>");
  for (const auto& file : build_site(garden_site(), 1).files)
    CHECK_MESSAGE(file.second.find(".pdf") == std::string::npos, file.first);
}

TEST_CASE("html: a page in the place of a PDF is an error") {
  Tree tree = garden_site();
  tree["content/2020/parc-ouvert.md"].replace(tree["content/2020/parc-ouvert.md"].find("label:"), 0,
                                              "alias: [/annuaire-2020.pdf]\n");
  CHECK_FALSE(build_site(tree, 1, {yearbook}).faults.empty());
}

TEST_CASE("html: the same bytes whatever the number of threads") {
  CHECK(build_site(many_cards(60), 1).files == build_site(many_cards(60), 4).files);
}

TEST_CASE(
    "html: an edition shows its laureates, ceremony, PDF, opening, figures and closing, in this order") {
  const std::string html = build_site(garden_site(), 1, {yearbook})["2020/index.html"];
  size_t at = 0;
  for (const char* part :
       {"<h1>Édition 2020</h1>", "Parcs &amp; squares", "/prix/2020/parc-ouvert/", "2 au 3\u00a0mai 2020",
        "/prix/annuaire-2020.pdf", ">Ouverture</h2>", "<b>12\u202F345</b> dossiers", ">À vous</h2>"}) {
    size_t found = html.find(part, at);
    CHECK_MESSAGE(found != std::string::npos, part);
    at = found == std::string::npos ? at : found;
  }
  CHECK_EQ(count(html, "12\u202F345"), 1);
}

TEST_CASE("html: tables have a caption, headings of rows and figures at the right") {
  Tree tree = garden_site();
  tree["content/2020/carres.md"] +=
      "\n: les *parcelles*\n\n| | Nombre | Lieu |\n| --- | --- | --- |\n| Rezé | 1,5 | ici |\n| Nantes | 12 "
      "| là |\n";
  const std::string page = build_site(tree)["2020/carres/index.html"];
  for (const char* part : {"<table>\n<caption>Les <em>parcelles</em></caption>\n<thead>\n<tr><td></td>",
                           "<th scope=\"col\" class=\"droite\">Nombre</th>",
                           "<th scope=\"row\">Rezé</th><td class=\"droite\">1,5</td>", "<td>ici</td>"}) {
    CAPTURE(part);
    CHECK(page.find(part) != std::string::npos);
  }
}

TEST_CASE("html: an edition without cards shows what it has") {
  Tree tree = garden_site();
  tree.erase("content/2020/carres.md");
  tree.erase("content/2020/parc-ouvert.md");
  tree["content/2020/edition.md"] =
      "---\ntitre: Prix\nannee: 2020\nchiffres: {graines_semees: 3, graines_semees_annee_precedente: 4}\n"
      "distinctions: [{nom: Grand prix, nombre: 2, total: 7, duree_ans: 3}]\nmentions: [{nom: Abeilles}]\n"
      "jury: [{nom: Ana Lis}]\nceremonie: {lieu: Nantes}\n---\n";
  Built built = build_site(tree);
  CHECK(built.faults.empty());
  const std::string& html = built["2020/index.html"];
  for (const char* part :
       {"<b>3</b> graines semees <small>4 en 2019, \u221225,0\u00A0%</small>", "<b>2</b> <span>Grand prix",
        "7 en tout ; valable 3\u00A0ans à partir de 2020", "Abeilles", "<li>Ana Lis</li>", "<dd>Nantes</dd>"})
    CHECK_MESSAGE(holds(html, part), part);
  CHECK_FALSE(built.has("donnees/laureats.csv"));
}

TEST_CASE("html: former addresses lead to the card") {
  const std::string html = build_site(garden_site())["ancien/carres/index.html"];
  CHECK(holds(html, "content=\"0; url=/prix/2020/carres/\""));
  CHECK(holds(html, "<link rel=\"canonical\" href=\"https://jardins.example/prix/2020/carres/\">"));
  CHECK(holds(html, "<a href=\"/prix/2020/carres/\">"));
}

TEST_CASE("html: former addresses of categories and pages lead to them, as a path or whole") {
  Tree tree = garden_site();
  std::string edition = small_edition;
  edition.replace(edition.find("nom: Potagers}"), 14, "nom: Potagers, alias: /2020/categorie/legumes/}");
  tree["content/2020/edition.md"] = edition;
  tree["content/pages/presentation.md"] =
      "---\ntitre: Le prix\nalias:\n  - /vieux\n  - https://jardins.example/prix/plus-vieux/\n---\nTexte.\n";
  Built built = build_site(tree);
  CHECK(built.faults.empty());
  CHECK(holds(built["2020/categorie/legumes/index.html"], "url=/prix/2020/categorie/potagers/"));
  for (const char* path : {"vieux/index.html", "plus-vieux/index.html"})
    CHECK(holds(built[path], "url=/prix/presentation/"));
}

TEST_CASE("html: a page in English speaks English and names its French twin") {
  Built built = build_site(garden_site());
  const std::string& html = built["en/presentation/index.html"];
  CHECK(holds(html, "<html lang=\"en\">"));
  CHECK(holds(html, "Skip to content"));
  CHECK(holds(html, "Text: plain."));
  CHECK(holds(html, "hreflang=\"fr\" href=\"https://jardins.example/prix/presentation/\""));
  CHECK(holds(built["presentation/index.html"], "<h2 id=\"un\">Un</h2>\n<h3 id=\"trois\">"));
}

TEST_CASE("html: a card in another language is marked and left untouched") {
  Tree tree = garden_site();
  tree["content/2020/parc-ouvert.md"] =
      card("projet: Open park!\nporteurs: [Town: Hall]\ncategorie: parcs\nlabel: argent\nlangue: en\n");
  Built built = build_site(tree);
  CHECK(holds(built["2020/parc-ouvert/index.html"], "<main id=\"contenu_principal\">"));
  CHECK(holds(built["2020/parc-ouvert/index.html"], "<h1 lang=\"en\">Open park!</h1>"));
  CHECK(holds(built["2020/index.html"], "<a href=\"/prix/2020/parc-ouvert/\" lang=\"en\">Open park!</a>"));
}

TEST_CASE("html: long lists have pages of twenty; home, editions and cards stay light") {
  Built built = build_site(many_cards(45));
  CHECK(built.faults.empty());
  CHECK(built.has("2020/categorie/potagers/page-3/index.html"));
  CHECK_FALSE(built.has("2020/categorie/potagers/page-4/index.html"));
  CHECK_EQ(count(built["2020/categorie/potagers/index.html"], "<h2>"), 20);
  CHECK_EQ(count(built["2020/categorie/potagers/page-3/index.html"], "<h2>"), 6);
  CHECK(holds(built["2020/categorie/potagers/page-2/index.html"], "Page 2 sur 3"));
  CHECK(holds(built["2020/index.html"], "et 31 autres projets"));
  CHECK_LE(elements(built["index.html"]), 150);
  CHECK_LE(elements(built["2020/carres/index.html"]), 200);
  for (const auto& file : built.files)
    if (file.first.ends_with(".html")) CHECK_MESSAGE(elements(file.second) <= 300, file.first);
}

TEST_CASE("html: a holder of a thousand cards") {
  Tree tree = many_cards(1000);
  for (auto& [path, text] : tree)
    if (size_t at = text.find("[Porteur "); at != std::string::npos) text.replace(at, 14, "[Ville de Rezé]");
  Built built = build_site(tree, 2);
  CHECK(built.faults.empty());
  CHECK_LE(elements(built["2020/fiche-1500/index.html"]), 200);
  CHECK(holds(built["2020/fiche-1500/index.html"], "/prix/porteurs/ville-de-reze/"));
  CHECK(holds(built["porteurs/ville-de-reze/index.html"], "1002 projets labellisés"));
  CHECK(holds(built["porteurs/ville-de-reze/page-11/index.html"], "Page 11 sur 11"));
}

TEST_CASE(
    "html: a holder's page has all its awards, newest first; a short name does not hide a letter's page") {
  Tree tree = garden_site();
  tree["content/2021/edition.md"] =
      "---\ntitre: Prix\nannee: 2021\ncategories: [{id: parcs, nom: Parcs}]\n---\n";
  tree["content/2021/serre.md"] =
      card("projet: La serre\nporteurs: [Ville de Rezé, A]\ncategorie: parcs\nlabel: or\n");
  Built built = build_site(tree);
  CHECK(built.faults.empty());
  const std::string& html = built["porteurs/ville-de-reze/index.html"];
  CHECK(holds(html, "3 projets labellisés"));
  CHECK(html.find("/prix/2021/serre/") < html.find("/prix/2020/carres/"));
  CHECK(holds(html, "/prix/2020/parc-ouvert/"));
  CHECK(holds(built["porteurs/index.html"],
              "<a href=\"/prix/porteurs/ville-de-reze/\">Ville de Rezé</a> 2021, 2020"));
  CHECK(built.has("porteurs/porteur-a/index.html"));
}

/// A page without its one element of linked data, which must be JSON without a tag.
std::string without_linked_data(std::string html) {
  const std::string open = "<script type=\"application/ld+json\">", close = "</script>";
  size_t begin = html.find(open);
  if (begin == std::string::npos) return html;
  size_t end = html.find(close, begin);
  std::string json = html.substr(begin + open.size(), end - begin - open.size());
  CHECK(is_json(json));
  CHECK_FALSE(holds(json, "<"));
  return html.erase(begin, end + close.size() - begin);
}

TEST_CASE("html: hostile values come out harmless in the tables, the feeds and the names of pictures") {
  Tree tree = garden_site();
  tree["content/2020/carres.md"] = card(
      "projet: \"=HYPERLINK(\\\"javascript:x\\\")\"\nporteurs: [\"+33 </title><script>\"]\ncategorie: "
      "potagers\n"
      "label: or\nresume: \"@somme ]]> </summary><script>\"\nimage: \"a\\\" onerror=\\\"b.png\"\n"
      "image_alt: \"\\\"><script>\"\nsite: \"https://x.example/\\\"><script>\"\n");
  Built built = build_site(tree);
  REQUIRE(built.has("2020/carres/index.html"));
  const std::string& excel = built["donnees/laureats-excel.csv"];
  CHECK(holds(excel, "\"'=HYPERLINK("));
  CHECK(holds(excel, ";'+33 </title><script>;"));
  CHECK(holds(excel, ";'@somme ]]> </summary><script>;"));
  for (const char* path :
       {"2020/carres/index.html", "atom.xml", "2020/atom.xml", "2020/index.html", "index.html",
        "2020/palmares/index.html", "2020/communique/index.html", "porteurs/index.html"}) {
    std::string text = without_linked_data(built[path]);
    for (const char* danger : {"<script", " onerror=\"b", "]]>", "\"javascript:"})
      CHECK_MESSAGE(!holds(text, danger), path << " holds " << danger);
  }
}

TEST_CASE("html: hostile values come out harmless in every field") {
  const std::string evil = "</style></title><script>alert(1)</script>\" onload=\"alert(2)' x='";
  const std::string yaml =
      "'" + std::string("</style></title><script>alert(1)</script>\" onload=\"alert(2)'' x=''") + "'";
  Tree tree = garden_site();
  std::string settings = small_settings;
  for (const char* value : {"Prix des jardins", "Les jardins lauréats", "Les Amis des jardins", "Or,"})
    if (size_t at = settings.find(value); at != std::string::npos)
      settings.replace(at, std::string(value).size(), yaml + (value[2] == ',' ? "," : ""));
  tree["annuaire.yaml"] = settings;
  tree["content/2020/edition.md"] =
      "---\ntitre: " + yaml + "\nannee: 2020\nsous_titre: " + yaml + "\ndocument: " + yaml +
      "\nbareme: [or]\ncategories: [{id: potagers, nom: " + yaml + ", description: " + yaml +
      "}]\njury: [{nom: " + yaml + ", fonction: " + yaml + ", organisation: " + yaml + "}]\ncriteres: [" +
      yaml + "]\nchiffres: {x: " + yaml + "}\nceremonie: {lieu: " + yaml +
      "}\nvideo: \"javascript:alert(3)\"\n---\n";
  tree["content/2020/carres.md"] = card(
      "projet: " + yaml + "\nporteurs: [" + yaml + "]\ncategorie: potagers\nlabel: or\nsous_titre: " + yaml +
          "\nresume: " + yaml + "\nregion: " + yaml + "\nterritoire: " + yaml +
          "\nsite: \"javascript:alert(4)\"\npartenaires: [{nom: " + yaml +
          ", site: \"JaVaScript:alert(5)\"}]\n",
      "## <b>x</b> & \"y\"\n\n`" + evil + "` [a](javascript:alert(6)) ![\"](x.png \"t\")\n\n    </code>" +
          evil + "\n");
  tree["content/2020/parc-ouvert.md"] =
      card("projet: x\nporteurs: [y]\ncategorie: potagers\nlabel: or\nlangue: \"en' onload='x\"\n");
  for (const char* page : {"content/pages/presentation.en.md", "content/pages/presentation.md"})
    tree[page] = "---\ntitre: " + yaml + "\nsous_titre: " + yaml + "\n---\n";
  Built built = build_site(tree);
  REQUIRE(built.pages > 5);
  for (const auto& file : built.files) {
    const auto &path = file.first, &text = file.second;
    if (path.ends_with(".json") || path.ends_with(".jsonld")) CHECK_MESSAGE(is_json(text), path);
    if (!path.ends_with(".html") && !path.ends_with(".xml") && !path.ends_with(".css")) continue;
    std::string bytes = without_linked_data(text);
    for (const char* danger :
         {"<script", "onload=\"alert", "' x='", "javascript:", "JaVaScript:", "onload='x"})
      CHECK_MESSAGE(!holds(bytes, danger), path << " holds " << danger);
    if (path.ends_with(".html")) CHECK_MESSAGE(count(bytes, "</title>") == 1, path);
  }
}

TEST_CASE("html: links that lead nowhere are told once, with the page") {
  Tree tree = garden_site();
  tree["content/pages/presentation.md"] =
      "---\ntitre: Le prix\n---\nVoir [a](/nulle-part/), [b](/nulle-part/), [c](/2020/#absent), [d](#la), "
      "[e](/2020/jury/).\n";
  Built built = build_site(tree);
  REQUIRE_EQ(built.faults.size(), 3);
  CHECK_EQ(built.faults[0], "page /prix/presentation/: lien vers « /prix/nulle-part/ », qui n’existe pas");
  CHECK_EQ(built.faults[1], "page /prix/presentation/: lien vers « #la », ancre qui n’est pas dans la page");
  CHECK_EQ(built.faults[2],
           "page /prix/presentation/: lien vers « /prix/2020/#absent » : la page existe, l’ancre non");
}

TEST_CASE("html: a theme's broken link is told once, with the number of pages") {
  Tree tree = garden_site();
  tree["themes/mien/theme.json"] = R"({"extends": "annuaire"})";
  tree["themes/mien/templates/fil.mustache"] = "<a href=\"/prix/fichier.pdf\">x</a>";
  std::string settings = small_settings;
  settings.replace(settings.find("theme: annuaire"), 15, "theme: mien");
  tree["annuaire.yaml"] = settings;
  Built built = build_site(tree);
  REQUIRE_EQ(built.faults.size(), 1);
  CHECK_EQ(built.faults[0],
           "page /prix/2020/categorie/potagers/: lien vers « /prix/fichier.pdf », qui n’existe pas");
  CHECK(built.out.all()[0].hint.fr.starts_with("cette faute est dans 1"));
}

TEST_CASE("html: two pages at one address are an error, and nothing is made") {
  Tree tree = garden_site();
  tree["content/2020/carres.md"] = card(
      "projet: A\nporteurs: [B]\ncategorie: potagers\nlabel: or\nalias: [/porteurs/, /atom.xml/x/, "
      "/2020/parc-ouvert.html]\n");
  Built built = build_site(tree);
  CHECK_EQ(built.faults.size(), 2);
  CHECK_EQ(built.faults[0],
           "content/2020/carres.md: deux pages veulent la même adresse « /prix/porteurs/index.html »");
  CHECK(built.files.empty());
}

TEST_CASE("html: names that templates ask for in vain are told with file and line") {
  Tree tree = garden_site();
  tree["themes/mien/theme.json"] = R"({"extends": "annuaire"})";
  tree["themes/mien/templates/ligne.mustache"] = "<li>\n{{projet}} {{porteur}}</li>\n";
  std::string settings = small_settings;
  settings.replace(settings.find("theme: annuaire"), 15, "theme: mien");
  tree["annuaire.yaml"] = settings;
  Built built = build_site(tree);
  REQUIRE_EQ(built.faults.size(), 1);
  CHECK_EQ(built.faults[0],
           "themes/mien/templates/ligne.mustache:2: les données n’ont pas de « porteur » (page "
           "/prix/2020/carres/)");
}

}  // namespace
}  // namespace annuaire
