// Pages of an edition: the editorial and others, on the web and in the book; the partners of the label.
#include "compose_dump.h"
#include "html_built.h"
#include "model/book_parts.h"
#include "model/links.h"
#include "model/routes.h"
#include "set_site.h"
#include "told_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

const std::string dot =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" width=\"9\" height=\"9\">"
    "<rect width=\"9\" height=\"9\"/></svg>";

Tree signed_site(const std::string& parts = "") {
  Tree tree = small_site();
  tree["assets/ada.svg"] = tree["assets/main.svg"] = tree["assets/nord.svg"] = dot;
  tree["content/2020/pages/edito.md"] =
      "---\ntitre: La nuit est à tous\nportrait: ada.svg\nportrait_alt: Ada Verne sur le pont\n"
      "nom: Ada Verne\nfonction: présidente du réseau\nsignature: main.svg\n---\nBonsoir à [tous](reseau).\n";
  tree["content/pages/reseau.md"] = "---\ntitre: Le réseau\n---\nVoir [l’édito](/2020/edito/).\n";
  tree["annuaire.yaml"] +=
      "partenaires:\n  - {nom: Atelier Nord, logo: nord.svg, site: \"https://nord.example/\"}\n"
      "  - {nom: Les Cordiers}\n";
  std::string& text = tree["content/2020/edition.md"];
  if (!parts.empty())
    text.replace(text.find("annee: 2020\n"), std::string("annee: 2020\n").size(),
                 "annee: 2020\nannuaire: " + parts + "\n");
  return tree;
}

std::string told(const Tree& tree) { return told_of(tree).text(); }

bool contains(const std::string& page, const std::string& words) { return page.find(words) != page.npos; }

void holds(const std::string& text, const std::string& part) {
  INFO(text);
  CHECK_MESSAGE(text.find(part) != text.npos, part);
}

}  // namespace

TEST_CASE("pages of an edition: they stand below it, and their links lead on") {
  const Tree tree = signed_site();
  CHECK_EQ(told(signed_site("[couverture, ours, sommaire, édito, catégories, quatrième]")), "");
  const Site site = site_of(tree);
  REQUIRE_EQ(site.content.pages.size(), 2);
  const Page& editorial = site.content.pages[1];
  CHECK_EQ(editorial.year, 2020);
  CHECK_EQ(Routes("https://x.example/p/", "fr").page(editorial), "/p/2020/edito/");
  for (const char* typed : {"edito", "edito.md", "pages/edito.md", "/2020/edito/", "../2020/pages/edito.md"})
    CHECK_MESSAGE(resolve_link(site, 2020, typed).page == &editorial, typed);
  CHECK(resolve_link(site, 2020, "reseau").page == &site.content.pages[0]);
  CHECK(resolve_link(site, 0, "edito").kind == LinkTarget::Kind::nowhere);
}

TEST_CASE("pages of an edition: a page and a card of one address are told, and a year without an edition") {
  Tree tree = signed_site();
  tree["content/2020/edito.md"] = lighthouse_card;
  Told told = linked_of(tree);
  holds(told.text(), "l’adresse « /2020/edito/ » est déjà prise");
  Tree stray = small_site();
  stray["content/2021/pages/edito.md"] = "---\ntitre: T\n---\nTexte.\n";
  told = linked_of(stray);
  holds(told.text(), "il manque le fichier « edition.md » dans ce dossier");
}

TEST_CASE("pages of an edition: on the web, with who signs; the edition leads there") {
  Built built = build_site(signed_site());
  CHECK(built.faults.empty());
  const std::string page = built["2020/edito/index.html"];
  for (const char* words : {"<h1>La nuit est à tous</h1>", "alt=\"Ada Verne sur le pont\"",
                            "Ada Verne<br>présidente du réseau", "Édition 2020"})
    CHECK_MESSAGE(contains(page, words), words);
  CHECK(contains(built["2020/index.html"], "href=\"/2020/edito/\""));
  CHECK(contains(built["plan-du-site/index.html"], "href=\"/2020/edito/\""));
  CHECK_FALSE(contains(built["index.html"], "href=\"/2020/edito/\""));
}

TEST_CASE("partners of the label: on the web with the edition, in the book as a part") {
  Built built = build_site(signed_site());
  const std::string page = built["2020/index.html"];
  for (const char* words : {"Les partenaires du label", "href=\"https://nord.example/\"", "Les Cordiers"})
    CHECK_MESSAGE(contains(page, words), words);
  const std::string text = text_of(story_of(site_of(signed_site("[partenaires, catégories]"))));
  CHECK_LT(text.find("Les Cordiers"), text.find("Le pont des brumes"));
}

TEST_CASE("partners of the label: those of the edition go before those of the settings") {
  Tree tree = signed_site("[partenaires, catégories]");
  std::string& text = tree["content/2020/edition.md"];
  text.replace(text.find("annuaire:"), 0, "partenaires: [Port d’Aval]\n");
  const std::string set = text_of(story_of(site_of(tree)));
  CHECK_LT(set.find("Port d’Aval"), set.find("Le pont des brumes"));
  CHECK_GT(set.find("Atelier Nord"), set.find("Le pont des brumes"));  // a partner of that card
  tree["annuaire.yaml"] += "  - {logo: nord.svg}\n";
  holds(told(tree), "ce logo n’a pas le nom de son partenaire");
}

TEST_CASE("editorial: the edition's page of that name, else that of the site, with name and role") {
  const SetSite set(site_of(signed_site("[couverture, Édito, catégories]")));
  std::string text;
  for (const SetText& each : set.texts)
    if (each.page == 2) text += each.text + "\n";
  for (const char* words : {"La nuit", "Bonsoir", "Ada Verne", "présidente du réseau"})
    CHECK_MESSAGE(text.find(words) != text.npos, words);
  Tree shared = signed_site("[l’éditorial, catégories]");
  shared["content/pages/edito.md"] = shared["content/2020/pages/edito.md"];
  shared.erase("content/2020/pages/edito.md");
  shared["content/pages/reseau.md"] = "---\ntitre: Le réseau\n---\nNous.\n";
  const Site site = site_of(shared);
  REQUIRE(book_parts(site, site.editions[0])[0].page);
  CHECK_EQ(book_parts(site, site.editions[0])[0].page->year, 0);
}

TEST_CASE("editorial: an edition that names no parts is told the line that has it printed") {
  const std::string text = told(signed_site());
  const std::string line =
      "annuaire: [couverture, ours, sommaire, édito, présentation, catégories, index, candidater, quatrième]";
  holds(text, "content/2020/pages/edito.md:2:8: note : l’annuaire imprimé n’a pas cette page");
  holds(text, "« " + line + " »");
  CHECK_EQ(told(signed_site(line.substr(line.find('[')))), "");
}

TEST_CASE("editorial: without such a page it is told, with the file to write") {
  Tree tree = signed_site("[édito, catégories]");
  tree.erase("content/2020/pages/edito.md");
  tree["content/pages/reseau.md"] = "---\ntitre: Le réseau\n---\nNous.\n";
  holds(told(tree), "écrire la page content/2020/pages/edito.md");
}

TEST_CASE("editorial: a portrait without words for it, a role or signature without a name are told") {
  Tree tree = signed_site();
  std::string& text = tree["content/2020/pages/edito.md"];
  text.erase(text.find("portrait_alt"), text.find("nom:") - text.find("portrait_alt"));
  holds(told(tree), "ce portrait n’a pas de texte de remplacement");
  text.erase(text.find("nom:"), text.find("fonction:") - text.find("nom:"));
  holds(told(tree), "la page ne dit pas le nom de qui la signe");
}
