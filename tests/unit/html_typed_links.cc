// Links that editors typed: each fault at its place, before any page or PDF is made.
#include "html_built.h"
#include "model/check_site.h"

namespace annuaire {
namespace {

using namespace test;

/// What is said of the links of `tree`, in French, places included.
std::string told_of(const Tree& tree) {
  MemoryFiles files(tree);
  DiskFiles program(source_dir().string());
  Diagnostics out;
  Site site = link_site(read_content(files, 1, out), {Date{2025, 1, 1}}, 1, out);
  site.own_files = {"annuaire-2020.pdf"};
  for (std::string& path : files_to_link(site)) site.own_files.insert(std::move(path));
  check_site(site, files, 1, out);
  Theme theme = load_theme(files, program, site.config().theme.value, std::nullopt, out);
  complete_words(theme, languages_of(site.content), std::nullopt, out);
  Website website(site, theme, files, 1, {}, out);
  REQUIRE(website.ok());
  Diagnostics said;
  website.check_links(said);
  std::string text;
  for (const Diagnostic& each : said.all()) text += format(each, site.sources(), Language::fr);
  return text;
}

/// The same of a card that holds `body` only; its text begins on line 7.
std::string told_of_card(const std::string& body, const std::string& fields = "") {
  Tree tree = garden_site();
  tree["content/2020/essai.md"] =
      card("projet: Essai\nporteurs: [Ville de Rezé]\ncategorie: parcs\nlabel: or\n" + fields, body);
  return told_of(tree);
}

bool says(const std::string& text, const std::string& part) {
  bool found = text.find(part) != text.npos;
  CHECK_MESSAGE(found, "« " << part << " » in:\n" << text);
  return found;
}

TEST_CASE("typed links: what leads somewhere is not spoken of") {
  CHECK(told_of(garden_site()) == "");
  for (const char* link : {"/",
                           "/2020/",
                           "/2020/jury/",
                           "/2020/palmares",
                           "/2020/categorie/parcs/",
                           "/2020/niveau/or/",
                           "/porteurs/",
                           "/2020/communique/",
                           "/plan-du-site/",
                           "/donnees-ouvertes/",
                           "/en/",
                           "/404.html",
                           "/2020/carres/#le-projet",
                           "#ici",
                           "#Ici",
                           "carres#le-projet",
                           "/presentation/#trois",
                           "/2020/#à-vous",
                           "/2020/#ouverture",
                           "/2020/carres/?lettre=1#le-projet",
                           "/2020/#contenu_principal",
                           "/porteurs/#contenu_principal",
                           "/ancien/carres/",
                           "/annuaire-2020.pdf",
                           "/annuaire-2020.pdf#page=2",
                           "/atom.xml",
                           "/2020/atom.xml",
                           "/sitemap.xml",
                           "/donnees/laureats.csv",
                           "/donnees/laureats-excel.csv",
                           "/donnees/laureats.json",
                           "https://jardins.example/prix/",
                           "https://jardins.example/prix/2020/carres/#le-projet",
                           "https://jardins.example/prix/annuaire-2020.pdf",
                           "https://jardins.example/",
                           "https://jardins.example/ailleurs/",
                           "https://www.jardins.example/prix/x/",
                           "https://x.example/#la",
                           "tel:+33102030405",
                           "mailto:a@x.example"})
    CHECK_MESSAGE(told_of_card("## Ici\n\nVoir [x](" + std::string(link) + ").\n") == "", link);
}

TEST_CASE("typed links: an anchor that is not there, with the nearest") {
  std::string text = told_of_card(
      "## Le jardin d’été\n\nVoir [x](#le-jardin-d-ete), [y](#le-jardin-été) et [z](#nulle-part).\n");
  says(text,
       "content/2020/essai.md:9:33: erreur : ce lien mène à une ancre qui n’existe pas : « #le-jardin-été »");
  says(text, "aide : vouliez-vous dire « #le-jardin-d-ete » ?");
  says(text, "content/2020/essai.md:9:56: erreur");
  says(text, "aide : les ancres de cette page sont : « #le-jardin-d-ete »");
  for (const auto& [link, hint] : std::map<std::string, std::string>{
           {"carres#le-progrè", "vouliez-vous dire « carres#le-projet » ?"},
           {"carres.md#absente", "les ancres de cette page sont : « carres.md#le-projet »"},
           {"/2020/carres/#absente", "les ancres de cette page sont : « /2020/carres/#le-projet »"},
           {"https://jardins.example/prix/2020/carres/#absente",
            "les ancres de cette page sont : « https://jardins.example/prix/2020/carres/#le-projet »"},
           {"/2020/#overture", "vouliez-vous dire « /2020/#ouverture » ?"},
           {"/presentation/#troi", "vouliez-vous dire « /presentation/#trois » ?"},
           {"/en/presentation/#x", "cette page n’a pas d’intertitre : écrivez « /en/presentation/ »"},
           {"/2020/jury/#absente", "écrivez « /2020/jury/ »"},
           {"/porteurs/#absente", "écrivez « /porteurs/ »"},
           {"parc-ouvert#absente", "cette page n’a pas d’intertitre : écrivez « parc-ouvert »"}}) {
    std::string said = told_of_card("Voir [x](" + link + ").\n");
    says(said,
         "content/2020/essai.md:7:10: erreur : ce lien mène à une ancre qui n’existe pas : « " + link + " »");
    says(said, hint);
  }
}

TEST_CASE("typed links: an address of the site that no page has, as it was typed") {
  for (const auto& [link, hint] : std::map<std::string, std::string>{
           {"/projets/2020/carre", "vouliez-vous dire « carres » ?"},
           {"/autre/page", "donnez le nom du fichier"},
           {"/porteur/", "vouliez-vous dire « /porteurs/ » ?"},
           {"/2020/categorie/parc/", "vouliez-vous dire « /2020/categorie/parcs/ » ?"},
           {"/2020/niveau/ors", "vouliez-vous dire « /2020/niveau/or/ » ?"},
           {"/presentations/", "vouliez-vous dire « /presentation/ » ?"},
           {"/absente.html", "donnez le nom du fichier"},
           {"/une page/", "donnez le nom du fichier"}}) {
    std::string said = told_of_card("Voir [x](<" + link + ">).\n");
    says(said, "content/2020/essai.md:7:11: erreur : ce lien ne mène nulle part : « " + link + " »");
    says(said, hint);
  }
  says(told_of_card("Texte.\n", "site: /autre/page/\n"),
       "content/2020/essai.md:6:7: erreur : ce lien ne mène nulle part");
}

TEST_CASE("typed links: a page of the site's domain that it does not have is a warning, once") {
  std::string said = told_of_card(
      "Voir [a](https://jardins.example/prix/boutique/) et [b](https://jardins.example/prix/boutique/).\n");
  says(said,
       "content/2020/essai.md:7:10: avertissement : cette adresse est celle du site, qui n’a pas de telle "
       "page");
  CHECK(said.find("avertissement", said.find("avertissement") + 1) == said.npos);
  CHECK(said.find("erreur") == said.npos);
}

TEST_CASE("typed links: what was told at its place is not told again of the page") {
  Tree tree = garden_site();
  tree["content/2020/essai.md"] =
      card("projet: Essai\nporteurs: [Ville de Rezé]\ncategorie: parcs\nlabel: or\n",
           "[a](/rien/) [b](#rien) [c](carres#rien) [d](https://jardins.example/prix/rien/)\n");
  MemoryFiles files(tree);
  DiskFiles program(source_dir().string());
  Diagnostics out, said;
  Site site = link_site(read_content(files, 1, out), {Date{2025, 1, 1}}, 1, out);
  Theme theme = load_theme(files, program, site.config().theme.value, std::nullopt, out);
  complete_words(theme, languages_of(site.content), std::nullopt, out);
  Website website(site, theme, files, 1, {}, out);
  REQUIRE(website.ok());
  website.check_links(said);
  CHECK(said.count(Severity::error) == 3);
  CHECK(said.count(Severity::warning) == 1);
  Diagnostics pages;
  website.render({files, 1, [](const std::string&, uint64_t) { return true; }, [](OutFile) {}, pages});
  CHECK(pages.all().empty());
}

}  // namespace
}  // namespace annuaire
