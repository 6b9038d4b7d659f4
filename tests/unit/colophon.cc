// The imprint: settings and edition field by field, photo credits of cards, what is told of its numbers.
#include "model/colophon.h"

#include "compose_dump.h"
#include "set_site.h"
#include "told_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

Tree with_imprint(const std::string& settings_lines, const std::string& edition_lines) {
  Tree tree = small_site();
  tree["annuaire.yaml"] += settings_lines;
  std::string& text = tree["content/2020/edition.md"];
  text.replace(text.find("annee: 2020\n"), std::string("annee: 2020\n").size(),
               "annee: 2020\n" + edition_lines);
  return tree;
}

std::string told(const std::string& settings_lines, const std::string& edition_lines = "") {
  return told_of(with_imprint(settings_lines, edition_lines)).text();
}

void holds(const std::string& text, const std::string& part) {
  INFO(text);
  CHECK_MESSAGE(text.find(part) != text.npos, part);
}

const std::string usual =
    "ours:\n  directeur: Ada Verne, présidente\n  conception: Atelier du Phare\n  imprimeur:\n"
    "    nom: Presses d’Aval\n    adresse: 1 quai Bas, Aval\n  papier: mat 115 g, main 1,1\n"
    "  issn: 2434561x\n";

/// The words of a page.
std::string words_of(const SetSite& set, size_t page) {
  std::string text;
  for (const SetText& each : set.texts)
    if (each.page == page) text += each.text + "\n";
  return text;
}

}  // namespace

TEST_CASE("imprint: the edition's fields go before those of the settings, one by one") {
  const Site site = site_of(with_imprint(
      usual, "ours:\n  conception: Nous\n  isbn: 978-2-07-036822-8\n  depot_legal: mars 2021\n"));
  const Makeup makeup = makeup_of(site);
  std::string all;
  for (const Fact& fact : colophon_facts(site, makeup.words, *site.editions[0].edition))
    all += fact.key + "=" + fact.text + "\n";
  CHECK_EQ(
      fold(all),
      fold("directeur=Ada Verne, présidente\nconception=Nous\nimprimeur=Presses d’Aval, 1 quai Bas, Aval\n"
           "papier=mat 115 g, main 1,1\ndepot_legal=mars 2021\nissn=2434-561X\nisbn=978-2-07-036822-8\n"));
}

TEST_CASE("imprint: without a director that of the legal notice") {
  const Site site = site_of(with_imprint(
      "mentions_legales:\n  siege: Valmont\n  telephone: 01 02 03 04 05\n  directeur: Basile Roux, maire\n"
      "  hebergeur: {nom: H, adresse: A, telephone: 01 02 03 04 06}\n",
      ""));
  const std::vector<Fact> facts = colophon_facts(site, makeup_of(site).words, *site.editions[0].edition);
  REQUIRE_EQ(facts.size(), 1);
  CHECK_EQ(facts[0].text, "Basile Roux, maire");
}

TEST_CASE("imprint: it stands behind the cover, with publisher, what is said, credits and the year") {
  const SetSite set(site_of(with_imprint(usual, "")));
  const std::string page = words_of(set, 1);
  for (const char* words : {"Société des lanternes", "3 rue du Phare", "bonjour@societe.example", "Ada Verne",
                            "Presses d’Aval", "2434-561X", "2020"})
    CHECK_MESSAGE(page.find(words) != page.npos, words);
  CHECK_EQ(set.book.pages[1].label, "ii");
  CHECK_NE(words_of(set, 2).find("Sommaire"), std::string::npos);  // on a right-hand page
}

TEST_CASE("imprint: photo credits of the cards, each once, with their pages") {
  Tree tree = small_site();
  const auto credit = [&](const char* path, const std::string& name) {
    std::string& card = tree[path];
    card.replace(card.find("label:"), 0,
                 "image: a.jpg\nimage_alt: Une lampe allumée\nimage_credit: " + name + "\n");
  };
  credit("content/2020/pont-des-brumes.md", "© Zoé Lamy");
  credit("content/2020/phare-bas.md", "zoé  Lamy");
  const Site site = site_of(tree);
  const std::vector<PhotoCredit> credits = photo_credits(site, site.editions[0]);
  REQUIRE_EQ(credits.size(), 1);
  CHECK_EQ(credits[0].name, "Zoé Lamy");
  CHECK_EQ(credits[0].cards.size(), 2);
  const SetSite set(site_of(tree));
  CHECK_NE(words_of(set, 1).find("Zoé Lamy"), std::string::npos);
  CHECK_NE(words_of(set, 1).find(set.book.pages[set.page_of("phare-bas")].label), std::string::npos);
}

TEST_CASE("imprint: numbers whose check digit is wrong are told at the word, with the right digit") {
  holds(told("ours:\n  isbn: 978-2-07-036822-9\n"), "annuaire.yaml:17:9: erreur : « 978-2-07-036822-9 »");
  holds(told("ours:\n  isbn: 978-2-07-036822-9\n"), "écrire « 978-2-07-036822-8 »");
  holds(told("", "ours:\n  issn: 0378-5954\n"), "écrire « 0378-5955 »");
  holds(told("", "ours:\n  issn: en cours\n"), "un tel numéro n’a que des chiffres");
  holds(told("", "ours:\n  isbn: 977-2-07-036822-8\n"), "commence par 978 ou 979");
  holds(told("", "ours:\n  papier: mat blanc\n"), "le poids ou la main du papier ne se lisent pas");
  CHECK_EQ(told(usual), told(""));
}

TEST_CASE("imprint: of a paper out of bounds the bounds are told, of several that none is of the pages") {
  holds(told("", "ours:\n  papier: 1 g\n"), "un papier pèse de 20 à 600 g");
  holds(told("", "ours:\n  papier: 90 g, main 12\n"), "la main d’un papier va de 0,5 à 3");
  holds(told("", "ours:\n  papier: 300 g, 115 g main 1,1\n"),
        "« intérieur 115 g, main 1,1 ; couverture 300 g »");
  CHECK_EQ(told("", "ours:\n  papier: intérieur 115 g, main 1,1 ; couverture 300 g\n"), told(""));
}

TEST_CASE("imprint: a cover without a paper is told once, at the imprint where there is one") {
  const std::string cover = "pdf:\n  sorties: [ecran, couverture]\n";
  const std::string bad = told(cover, "ours:\n  papier: 2021 g\n");
  holds(bad, "de 20 à 600 g");
  CHECK_EQ(bad.find("la couverture n’est pas faite"), std::string::npos);
  const std::string bare = told(cover, "ours:\n  directeur: Zoé Lamy\n");
  holds(bare, "ajouter sous « ours: » la ligne « papier: 115 g, main 1,1 »");
  holds(told(cover), "dire le papier à l’en-tête");
}

TEST_CASE("imprint: a printer without its address lacks it, wherever it is written") {
  holds(told("ours:\n  imprimeur: {nom: Presses d’Aval}\n"), "il manque le champ « adresse »");
}

TEST_CASE("imprint: the printer's file asks for the printer, and for the part that names it") {
  const std::string press = "pdf:\n  sorties: [ecran, impression]\n";
  const std::string text = told(press);
  holds(text, "annuaire.yaml:17:20: avertissement : un imprimé porte le nom et l’adresse de son imprimeur");
  holds(text, "« imprimeur: {nom: …, adresse: …} »");
  CHECK_EQ(told(press + "ours:\n  imprimeur: {nom: Presses, adresse: Aval}\n"), told(""));
  CHECK_EQ(told("pdf:\n  sorties: [ecran, livret]\n"), told(""));
  holds(told(press + usual, "annuaire: [couverture, présentation, catégories]\n"),
        "l’annuaire n’a pas la partie « ours » (2020)");
}
