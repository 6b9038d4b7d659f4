// The two lines « --- », and the faults of a whole header.
#include "content_reading.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

const std::string fields = "projet: P\nporteurs: V\ncategorie: c\nlabel: or\n";

}  // namespace

TEST_CASE("header: ends at the second line of dashes") {
  for (const char* fence : {"---", "-----", "--- ", "—", "–-", "---\t"}) {
    CAPTURE(fence);
    std::string line = std::string(fence) + "\n";
    FrontRead read = read_file_text(line + fields + line + "Corps.\n---\nSuite.\n");
    CHECK_EQ(read.messages(), "");
    CHECK_EQ(read.body(), "Corps.\n---\nSuite.\n");
  }
  CHECK_EQ(read_file_text("\n\n---\n" + fields + "---").messages(), "");
  CHECK_EQ(read_file_text("---\n# remarque\n\n" + fields + "\n---\n\nCorps.").body(), "\nCorps.");
}

TEST_CASE("header: its first line is missing") {
  FrontRead read = read_file_text(fields + "---\nCorps.\n");
  CHECK_EQ(read.messages(),
           "a.md:1:1: erreur : il manque la ligne « --- » au début du fichier\n"
           "projet: P\n"
           "^~~~~~~~~\n"
           "aide : l’en-tête se place entre deux lignes « --- », tout en haut\n");
  CHECK_EQ(read.text("projet"), "P");
  CHECK_EQ(read.body(), "Corps.\n");
  CHECK_EQ(read_file_text("# Un titre\n\nDu texte.\n").messages(),
           "a.md:1:1: erreur : il manque la ligne « --- » au début du fichier\n"
           "# Un titre\n"
           "^~~~~~~~~~\n"
           "aide : l’en-tête se place entre deux lignes « --- », tout en haut\n");
  CHECK_EQ(read_file_text(fields + "\n## Titre\n\nDu texte.\n").out.all().size(), 1);
}

TEST_CASE("header: its last line is missing") {
  for (const char* body : {"## Titre\n\nDu texte.\n", "\nDu texte : long.\n\nEncore.\n",
                           "## Titre\n\nDu texte.\n\n---\n\nEncore.\n", "\nDu texte.\n---\n"}) {
    CAPTURE(body);
    FrontRead read = read_file_text("---\n" + fields + body);
    CHECK_EQ(read.out.all().size(), 1);
    CHECK_EQ(read.out.all()[0].message.fr, "l’en-tête n’est pas refermé avant cette ligne");
    CHECK_EQ(read.text("label"), "or");
  }
  CHECK_EQ(read_file_text("---\nprojet: P\n\n## Titre\n\nDu texte.\n").messages(),
           "a.md:4:1: erreur : l’en-tête n’est pas refermé avant cette ligne\n"
           "## Titre\n"
           "^~~~~~~~\n"
           "aide : ajouter une ligne « --- » au-dessus\n");
  CHECK_EQ(read_file_text("---\nprojet: P\n").messages(),
           "a.md:1:1: erreur : l’en-tête n’est pas refermé\n"
           "---\n"
           "^~~\n"
           "aide : ajouter une ligne « --- » après le dernier champ\n");
}

TEST_CASE("header: an empty file") {
  for (const char* text : {"", "\n", " \n\u00A0\n"}) {
    CHECK_EQ(read_file_text(text).messages(),
             "a.md: erreur : le fichier est vide\n"
             "aide : il commence par un en-tête : des champs entre deux lignes « --- »\n");
  }
}

TEST_CASE("header: a missing field names the file, once for each") {
  CHECK_EQ(read_file_text("---\nprojet: P\n---\nCorps.").messages(),
           "a.md: erreur : il manque le champ « porteurs » (organismes qui portent le projet)\n"
           "aide : ajouter une ligne « porteurs: … »\n"
           "a.md: erreur : il manque le champ « label » (niveau obtenu)\n"
           "aide : ajouter une ligne « label: … »\n");
}

TEST_CASE("header: a required field that is empty") {
  for (const char* typed : {"label:", "label: # à choisir", "label: \"\""}) {
    std::string text = std::string("---\nprojet: P\nporteurs: V\ncategorie: c\n") + typed + "\n---\n";
    CHECK_EQ(read_file_text(text).messages(),
             std::string("a.md:5:1: erreur : le champ « label » est vide\n") + typed +
                 "\n^~~~~\naide : il doit dire : niveau obtenu\n");
  }
  CHECK_EQ(read_file_text("---\nprojet: P\nporteurs:\ncategorie: c\nlabel: or\n---\n").out.all().size(), 1);
  CHECK_EQ(read_card_with("resume:").messages(), "");
}

TEST_CASE("header: a field written twice points at both lines; the first one counts") {
  FrontRead read = read_card_with("  \u00A0label: argent");
  CHECK_EQ(read.messages(),
           "a.md:6:4: erreur : le champ « label » est écrit deux fois\n"
           "  \u00A0label: argent\n"
           "   ^~~~~\n"
           "aide : il est déjà à la ligne 5 : n’en garder qu’un\n");
  CHECK_EQ(read.text("label"), "or");
}

TEST_CASE("header: an unknown field is a warning with the nearest name") {
  CHECK_EQ(
      read_card_with("porteur: Ville\n  - x\nrésumé: Une phrase").messages(),
      "a.md:6:1: avertissement : champ inconnu « porteur »\n"
      "porteur: Ville\n"
      "^~~~~~~\n"
      "aide : vouliez-vous dire « porteurs » ? Sinon, pour en faire un champ à vous, ajouter à annuaire.yaml "
      ":\n"
      "champs:\n"
      "  - {id: porteur, nom: Porteur, type: texte-long}\n"
      "a.md:8:1: note : « résumé » est lu comme « resume »\n"
      "résumé: Une phrase\n"
      "^~~~~~\n");
  FrontRead read = read_card_with("Département fictif: 12\n- a\n- b\nordre: 2");
  CHECK_EQ(read.out.all().size(), 1);
  CHECK_EQ(read.out.all()[0].message.fr, "champ inconnu « Département fictif »");
  CHECK(read.out.all()[0].hint.fr.starts_with("ce champ est ignoré ; pour en faire un champ à vous, "));
  CHECK_EQ(read.text("ordre"), "2");
  // A name that no field may have: the hint says another, and to write it.
  for (const auto& each : {std::pair{"page", "écrire ici « fiche-page: », et ajouter"},
                           std::pair{"label_nom", "{id: fiche-label-nom, nom: Label nom"},
                           std::pair{"日本", "écrire ici « mon-champ: », et ajouter"}})
    CHECK_MESSAGE(read_card_with(each.first + std::string(": x")).out.all()[0].hint.fr.find(each.second) !=
                      std::string::npos,
                  each.first);
  CHECK_EQ(read_card_with("budget: [a,\n  b\n]\nordre: 2").text("ordre"), "2");
}

TEST_CASE("header: a line that is no field") {
  CHECK_EQ(read_card_with("site https://exemple.fr\nordre: 2").messages(),
           "a.md:6:1: erreur : cette ligne n’est pas un champ\n"
           "site https://exemple.fr\n"
           "^~~~~~~~~~~~~~~~~~~~~~~\n"
           "aide : écrire « site: https://exemple.fr »\n");
  CHECK_EQ(read_card_with("une ligne\net une autre\nordre: 2\nencore une").messages(),
           "a.md:6:1: erreur : cette ligne n’est pas un champ\n"
           "une ligne\n"
           "^~~~~~~~~\n"
           "aide : écrire le nom du champ, deux-points, une espace, puis sa valeur\n"
           "a.md:9:1: erreur : cette ligne n’est pas un champ\n"
           "encore une\n"
           "^~~~~~~~~~\n"
           "aide : écrire le nom du champ, deux-points, une espace, puis sa valeur\n");
  CHECK_EQ(read_card_with("ordre: 2\n- un élément").messages(),
           "a.md:7:1: erreur : cette ligne n’est pas un champ\n"
           "- un élément\n"
           "^~~~~~~~~~~~\n"
           "aide : une liste se place sous le nom d’un champ qui en attend une\n");
}

TEST_CASE("header: a list where one value is meant") {
  CHECK_EQ(read_card_with("resume:\n  - Une phrase\n  - Une autre\nordre: 2").messages(),
           "a.md:7:3: erreur : le champ « resume » ne prend pas de liste\n"
           "  - Une phrase\n"
           "  ^~~~~~~~~~~~\n"
           "aide : écrire une seule valeur, sur la ligne du champ\n");
}

TEST_CASE("header: thousands of faults are not all told") {
  std::string lines;
  for (int i = 0; i < 5000; ++i) lines += "champ" + std::to_string(i) + ": x\n";
  FrontRead read = read_card_with(lines);
  CHECK_EQ(read.out.all().size(), 51);
  CHECK_EQ(read.out.all().back().message.fr, "trop de fautes : la lecture s’arrête là");
}

TEST_CASE("header: hostile shapes are read in no time") {
  const size_t many = 200000;
  auto repeated = [&](const std::string& unit) {
    std::string all;
    for (size_t i = 0; i < many; ++i) all += unit;
    return all;
  };
  read_card_with("alias: " + repeated("["));
  read_card_with("alias: [" + repeated("'"));
  read_card_with("alias: [" + repeated("(,"));
  read_card_with("alias: [" + repeated("\"a\",\n"));
  read_card_with("alias:\n" + repeated("  - [\n"));
  read_card_with("partenaires:\n" + repeated("  - {\n"));
  read_card_with("partenaires: [" + repeated("{nom: a},") + "]");
  read_card_with("resume: " + repeated("  x\n"));
  read_card_with("resume: |\n" + repeated("  \n"));
  read_card_with(repeated("label: x\n"));
  read_card_with(repeated("une ligne\n\n"));
  read_lines("titre: T\nannee: 2021\nchiffres: {" + repeated("a,") + "b: 1}", edition_schema);
  read_lines("titre: T\nannee: 2021\nchiffres:\n" + repeated("  a: 1\n"), edition_schema);
  read_lines("titre: T\nannee: 2021\nchiffres: {" + repeated("a: 1,") + "}", edition_schema).messages();
  read_card_with("partenaires: [" + repeated("{x: 1},") + "]").messages();
  read_card_with("partenaires:\n" + repeated("  - site: a b\n")).messages();
}

TEST_CASE("settings: a whole file of fields") {
  Sources sources;
  Diagnostics out;
  FileId file = sources.add(
      "annuaire.yaml",
      "# Réglages\n---\ntitre: Prix : du jardin # 1\nlabel:\n  nom: Prix\n  niveaux:   # du plus haut\n"
      "  - {id: or, nom: Or, symbole: \"@@\", couleur: #c9a227}\n  - Argent\n\nfine_partout: oui\n"
      "editeur:\n\tnom: Les Amis\n\tcourriel: a@exemple.fr\n...\n");
  Value settings = read_settings(sources, file, site_schema, out);
  CHECK(out.all().empty());
  CHECK_EQ(settings.field("titre").value, "Prix : du jardin # 1");
  const Value& levels = settings["label"]["niveaux"];
  REQUIRE_EQ(levels.items.size(), 2);
  CHECK_EQ(levels.items[0].field("symbole").value, "@@");
  CHECK_EQ(levels.items[0].field("couleur").value, "#c9a227");
  CHECK_EQ(levels.items[1].field("nom").value, "Argent");
  CHECK_EQ(settings.field("fine_partout").value, "oui");
  CHECK_EQ(settings["editeur"].field("courriel").value, "a@exemple.fr");
}

TEST_CASE("schema: fields by name") {
  CHECK_EQ(card_schema.find("porteurs")->kind, Kind::list);
  CHECK(card_schema.find("projet")->required);
  CHECK_EQ(card_schema.find("budget"), nullptr);
  for (const Schema* schema : {&card_schema, &edition_schema, &page_schema, &site_schema})
    for (const FieldSpec& field : schema->fields) {
      CAPTURE(field.name);
      CHECK_FALSE(field.label.fr.empty());
      CHECK_FALSE(field.label.en.empty());
    }
}

TEST_CASE("header: a second one in the body is told at its first line, whatever its dress") {
  const std::string head = "---\nprojet: P\nporteurs: V\nlabel: or\n---\n";
  const std::string again = "projet: Q\nporteurs:\n  - W\nlabel: or\n";
  for (const std::string& body : std::vector<std::string>{
           "Un.\n---\n" + again + "---\nDeux.\n", "Un.\n\n---\n" + again, "Un.\n\n---\n\n" + again + "***\n",
           "Un.\n\n" + again + "\nDeux.\n", "---\n" + again + "---\n", again,
           std::string("Un.\n\n---\ncategorie: c\nlabel: or\n---\n"), "Un.\n\n------\n" + again,
           "```\ncode\n```\n\n---\n" + again, "Un.\n---\nporteurs: [A, B]\nlabel: or\n---\n"}) {
    CAPTURE(body);
    const FrontRead read = read_file_text(head + body);
    REQUIRE_EQ(read.out.all().size(), 1);
    CHECK_EQ(read.out.all()[0].message.fr, "un second en-tête commence ici : un fichier n’en a qu’un");
  }
  for (const std::string& body : std::vector<std::string>{
           "Un.\n\n---\n\nDeux.\n", std::string("Un.\n\n---\n\nLabel : or\nSite : x\n"),
           "```\n---\n" + again + "---\n```\n", std::string("Un.\n---\nlabel: or, et rien de plus\n\nFin.\n"),
           std::string("Un.\n\nprojet: un mot\n\nlabel: un autre\n"), "    ---\n    " + again,
           std::string("---\nsite: a\nvideo: b\n")}) {
    CAPTURE(body);
    CHECK_EQ(read_file_text(head + body).messages(), "");
  }
}
