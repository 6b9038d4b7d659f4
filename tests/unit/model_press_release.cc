// The press release of an edition.
#include "html_built.h"
#include "model/press_release.h"

namespace annuaire {
namespace {

using namespace test;

/// The site of `tree` and the French strings of the repository's theme.
struct Newsroom {
  Site site;
  Theme theme;
  explicit Newsroom(const Tree& tree) {
    MemoryFiles files(tree);
    DiskFiles program(source_dir().string());
    Diagnostics out;
    site = link_site(read_content(files, 1, out), {Date{2025, 1, 1}}, 1, out);
    theme = load_theme(files, program, "annuaire", std::nullopt, out);
    CHECK_FALSE(out.has_errors());
  }
  PressRelease release() const {
    return compose_press_release(site, site.editions.front(),
                                 Wording(site.config(), theme.strings.at("fr"), "fr"));
  }
};

std::string text_of(const PressSection& section) {
  std::string all = section.title;
  for (const std::string& paragraph : section.paragraphs) all += "\n" + paragraph;
  for (const std::string& item : section.items) all += "\n- " + item;
  return all;
}

TEST_CASE("press: what the edition says, and nothing else") {
  PressRelease made = Newsroom(garden_site()).release();
  CHECK_EQ(made.kind, "Communiqué de presse");
  CHECK_EQ(made.date, "3\u00a0mai 2020");
  CHECK_EQ(made.title, "Prix des jardins : 2 lauréats pour l’édition 2020");
  CHECK_EQ(made.lead,
           "L’édition 2020 distingue 2 projets, que présentent 2 porteurs de projet, dans 2 catégories.");
  REQUIRE_EQ(made.opening.size(), 3);
  CHECK_EQ(text_of(made.opening[0]), "La sélection\n- 12\u202F345 dossiers déposés\n- 2 lauréats");
  CHECK_EQ(text_of(made.opening[1]),
           "Le jury et ses critères\nAu jury siègent 2 organismes : Serre et Verger.\n"
           "Les projets sont notés sur les critères suivants : Accueil ; Patience.");
  CHECK_EQ(text_of(made.opening[2]), "La cérémonie\nRemise des labels : Nantes, du 2 au 3\u00a0mai 2020.");
  CHECK_EQ(made.awards_lead, "Or\u00a0:\u00a01\u202f; Argent\u00a0:\u00a01");
  REQUIRE_EQ(made.awards.size(), 2);
  CHECK_EQ(made.awards[1].name, "Parcs & squares");
  CHECK_EQ(made.awards[1].cards.size(), 1);
  CHECK_EQ(text_of(made.about), "À propos\nUn prix pour les jardins qui accueillent.\nTexte.");
  REQUIRE_EQ(made.contact.size(), 3);
  CHECK_EQ(made.contact[1].address, "mailto:salut@amis.example");
}

TEST_CASE("press: one of a kind is told as one") {
  Tree tree = garden_site();
  std::string& edition = tree["content/2020/edition.md"];
  edition.replace(edition.find(", {organisation: Verger}"), 24, "");
  edition.replace(edition.find("laureats: 2"), 11, "laureats: 1, villes: 1, autres: 1");
  edition.insert(edition.find("---\n", 4), "distinctions: [{nom: Parc fleuri, duree_ans: 1}]\n");
  std::string& first = tree["content/2020/carres.md"];
  first.replace(first.find(", Quartier]"), 11, "]");
  const PressRelease made = Newsroom(tree).release();
  CHECK_EQ(made.lead,
           "L’édition 2020 distingue 2 projets, que présente 1 porteur de projet, dans 2 catégories.");
  CHECK_EQ(text_of(made.opening[0]),
           "La sélection\n- 12\u202F345 dossiers déposés\n- 1 lauréat\n- 1 ville\n- 1 autres");
  CHECK(text_of(made.opening[1]).find("Au jury siège 1 organisme : Serre.") != std::string::npos);
  CHECK(text_of(made.opening[3]).find("valable 1\u00A0an à partir de 2020") != std::string::npos);
}

TEST_CASE("press: its day may be words") {
  Tree tree = garden_site();
  std::string& edition = tree["content/2020/edition.md"];
  edition.insert(edition.find("---\n", 4), "candidatures: {communique: mi-juin 2020}\n");
  CHECK_EQ(Newsroom(tree).release().date, "mi-juin 2020");
  edition.replace(edition.find("mi-juin 2020"), 12, "juin 2020");
  CHECK_EQ(Newsroom(tree).release().date, "juin 2020");
}

TEST_CASE("press: an edition without cards tells its figures and distinctions") {
  Tree tree = garden_site();
  tree.erase("content/2020/carres.md");
  tree.erase("content/2020/parc-ouvert.md");
  tree["content/2020/edition.md"] =
      "---\ntitre: Prix\nannee: 2020\nsous_titre: Une belle année\n"
      "chiffres: {dossiers: 30, dossiers_annee_precedente: 20}\n"
      "distinctions: [{nom: Grand prix, nombre: 2, total: 7}]\n"
      "candidatures: {communique: 2020-03-04}\ncontact: {nom: Lise Orme}\n---\n";
  PressRelease made = Newsroom(tree).release();
  CHECK_EQ(made.date, "4\u00a0mars 2020");
  CHECK_EQ(made.title, "Prix : l’édition 2020");
  CHECK_EQ(made.lead, "Une belle année");
  REQUIRE_EQ(made.opening.size(), 2);
  CHECK_EQ(text_of(made.opening[0]), "La sélection\n- 30 dossiers déposés (20 en 2019, +50,0\u00A0%)");
  CHECK_EQ(text_of(made.opening[1]), "Distinctions et mentions\n- 2 Grand prix (7 en tout)");
  CHECK(made.awards_title.empty());
  CHECK(made.awards.empty());
  REQUIRE_EQ(made.contact.size(), 1);
  CHECK_EQ(made.contact[0].label, "Nom");
}

TEST_CASE("press: an edition of thousands gives counts, not names") {
  Tree tree = garden_site();
  for (size_t i = 0; i < max_press_cards; ++i)
    tree["content/2020/p" + std::to_string(i) + ".md"] =
        card("projet: P\nporteurs: [A]\ncategorie: potagers\nlabel: or\n");
  PressRelease made = Newsroom(tree).release();
  REQUIRE_EQ(made.awards.size(), 2);
  CHECK(made.awards[0].cards.empty());
  CHECK_EQ(made.awards[0].count, "81 lauréats");
}

}  // namespace
}  // namespace annuaire

TEST_CASE("press release: contacts stand apart where a name comes back") {
  const std::vector<annuaire::Fact> facts{{"nom", "", "Ada", ""},
                                          {"courriel", "", "a@ponts.example", ""},
                                          {"nom", "", "Ponts", ""},
                                          {"site", "", "ponts.example", ""}};
  const auto contacts = annuaire::by_contact(facts);
  REQUIRE_EQ(contacts.size(), 2);
  CHECK_EQ(contacts[0].size(), 2);
  CHECK_EQ(contacts[1][0].text, "Ponts");
  CHECK(annuaire::by_contact({}).empty());
}
