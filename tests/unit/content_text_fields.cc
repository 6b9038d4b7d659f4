// What editors type in a text, a list of texts or an id.
#include "content_reading.h"

using namespace annuaire;
using namespace annuaire::test;

TEST_CASE("front matter: a text field takes the whole line, whatever signs it holds") {
  for (const char* text : {"Contrats en ligne : le cas du sceau",
                           "Plan #1 Climat",
                           "Plan 1 # du climat",
                           "*étoile* filante",
                           "% de vélos en plus",
                           "[pilote] Marché fermier",
                           "! urgent",
                           "& cetera",
                           "@accueil",
                           "> flèche",
                           "| barre",
                           "{accolade",
                           "? question",
                           "- tiret",
                           "l'eau et l'air",
                           "\"Le bus\" du soir",
                           "`code`",
                           "100 %",
                           "oui",
                           "020004321",
                           "04.28",
                           "2021-12-17",
                           "« déjà : vu »",
                           "\"A\" et \"B\"",
                           "dit \"non\""}) {
    CAPTURE(text);
    FrontRead read = read_card_with(std::string("resume: ") + text);
    CHECK_EQ(read.text("resume"), text);
    CHECK_EQ(read.sources.text(read["resume"].scalar.span), text);
    CHECK_EQ(read.messages(), "");
  }
}

TEST_CASE("front matter: quotes that close at the end of the line are taken off") {
  auto value = [](const char* typed) {
    return read_card_with(std::string("resume: ") + typed).text("resume");
  };
  CHECK_EQ(value("\"Plan #1 : Climat\""), "Plan #1 : Climat");
  CHECK_EQ(value("'Plan #1 : Climat'"), "Plan #1 : Climat");
  CHECK_EQ(value("\"un \\\"mot\\\" \\\\ d\\u00e9j\\xe0\""), "un \"mot\" \\ déjà");
  CHECK_EQ(value("\"C:\\dossier\""), "C:\\dossier");
  CHECK_EQ(value("'l''eau'"), "l'eau");
  CHECK_EQ(value("'Ville d'Arbonne'"), "Ville d'Arbonne");
  CHECK_EQ(value("\""), "\"");
  FrontRead read = read_card_with("resume: \"Plan\"");
  CHECK_EQ(read.sources.text(read["resume"].scalar.span), "Plan");
}

TEST_CASE("front matter: a text goes on over deeper lines") {
  CHECK_EQ(read_card_with("resume: Une phrase\n  qui continue : ici").text("resume"),
           "Une phrase qui continue : ici");
  CHECK_EQ(read_card_with("resume:\n  Une phrase\n\n  en deux").text("resume"), "Une phrase en deux");
  CHECK_EQ(read_card_with("resume: \"Une phrase\n  en deux\"").text("resume"), "Une phrase en deux");
  CHECK_EQ(read_card_with("resume: >\n  un\n  deux\n\n  trois").text("resume"), "un deux\ntrois");
  CHECK_EQ(read_card_with("resume: |-\n  un\n    # deux\n\n  trois\n").text("resume"),
           "un\n  # deux\n\ntrois");
}

TEST_CASE("front matter: a field that is indented by mistake is still a field") {
  FrontRead read = read_card_with("resume: Une phrase\n  site: https://exemple.fr");
  CHECK_EQ(read.text("resume"), "Une phrase");
  CHECK_EQ(read.text("site"), "https://exemple.fr");
  CHECK_EQ(
      read_card_with("resume: Une phrase\n  sites: x").messages(),
      "a.md:7:3: avertissement : champ inconnu « sites »\n"
      "  sites: x\n"
      "  ^~~~~\n"
      "aide : vouliez-vous dire « site » ? Sinon, pour en faire un champ à vous, ajouter à annuaire.yaml :\n"
      "champs:\n"
      "  - {id: sites, nom: Sites, type: texte}\n");
}

TEST_CASE("front matter: the colon may stand after a space or before the value at once") {
  CHECK_EQ(read_card_with("resume : Une phrase").text("resume"), "Une phrase");
  CHECK_EQ(read_card_with("resume\u00A0: Une phrase").text("resume"), "Une phrase");
  CHECK_EQ(read_card_with("resume:Une phrase").text("resume"), "Une phrase");
  CHECK_EQ(read_card_with("\"resume\": Une phrase").text("resume"), "Une phrase");
}

TEST_CASE("front matter: an id stays as typed, without its comment") {
  auto level = [](const char* typed) {
    return read_file_text(std::string("---\nlabel: ") + typed + "\n---\n").text("label");
  };
  CHECK_EQ(level("@@@@@"), "@@@@@");
  CHECK_EQ(level("or   # à revoir"), "or");
  CHECK_EQ(level("\"or\" # à revoir"), "or");
  CHECK_EQ(level("5-arobases"), "5-arobases");
  CHECK_EQ(level("no"), "no");
}

TEST_CASE("front matter: a list in every form") {
  for (const char* typed :
       {"alias:\n  - A : 1\n  - B #2", "alias:\n- A : 1\n- B #2", "alias: [A : 1, B #2]",
        "alias: [\"A : 1\", 'B #2']", "alias: # deux\n\n  - A : 1\n  # remarque\n  - B #2",
        "alias:\n\t- A : 1\n\t- B #2", "alias:\n\u00A0 - A : 1\n  -B #2", "alias:\n  • A : 1\n  • B #2",
        "alias:\n  – A : 1\n  – B #2", "alias: [A : 1,\n  B #2,\n]  # fin",
        "alias:\n  -\n    A : 1\n  - \"B #2\"", "alias:\n   - A : 1\n  - B #2",
        "alias:\n  - A :\n    1\n  - B #2"}) {
    CAPTURE(typed);
    FrontRead read = read_card_with(std::string(typed) + "\nordre: 3");
    CHECK_EQ(read.items("alias"), "[A : 1][B #2]");
    CHECK_EQ(read.text("ordre"), "3");
    CHECK_EQ(read.messages(), "");
  }
}

TEST_CASE("front matter: one value where a list may stand is a list of one") {
  CHECK_EQ(read_card_with("alias: Ville de A, B").items("alias"), "[Ville de A, B]");
  CHECK_EQ(read_card_with("alias: [pilote] Ville").items("alias"), "[[pilote] Ville]");
  CHECK_EQ(read_card_with("alias:\n  Ville de A").items("alias"), "[Ville de A]");
  CHECK_EQ(read_lines("bareme: or, argent # deux", edition_schema).items("bareme"), "[or][argent]");
}

TEST_CASE("front matter: items on one line keep apostrophes, quotes and parentheses") {
  CHECK_EQ(read_card_with("alias: [L'eau, d'ici, 'Ville d'Arbonne', \"a, b\", c (d, e), f]").items("alias"),
           "[L'eau][d'ici][Ville d'Arbonne][a, b][c (d, e)][f]");
  CHECK_EQ(read_card_with("alias: [a (b, c, d]").items("alias"), "[a (b][c][d]");
  CHECK_EQ(read_card_with("alias: []").items("alias"), "");
}

TEST_CASE("front matter: items without their dash") {
  CHECK_EQ(read_card_with("alias:\n  Ville de A\n  Ville de B\nordre: 1").messages(),
           "a.md:7:3: erreur : il manque un tiret devant les éléments de la liste « alias »\n"
           "  Ville de A\n"
           "  ^~~~~~~~~~\n"
           "aide : commencer chaque ligne par « - »\n");
}

TEST_CASE("front matter: a bracket that is not closed") {
  FrontRead read = read_card_with("alias: [A, B\nordre: 1");
  CHECK_EQ(read.messages(),
           "a.md:6:8: erreur : ce crochet n’est pas refermé\n"
           "alias: [A, B\n"
           "       ^\n"
           "aide : ajouter « ] » à la fin de la liste\n");
  CHECK_EQ(read.text("ordre"), "1");
}

TEST_CASE("front matter: what is surely no part of a text is told at its place") {
  for (const auto& [typed, told] : std::map<std::string, std::string>{
           {"resume: \"Un plan", "a.md:6:9: avertissement : ce guillemet n’est pas refermé"},
           {"resume: 'Un plan", "a.md:6:9: avertissement : ce guillemet n’est pas refermé"},
           {"resume: : Un plan", "a.md:6:9: avertissement : ce deux-points est de trop"}})
    CHECK_EQ(read_card_with(typed).messages().substr(0, told.size()), told);
  for (const char* typed : {"resume: Un plan # à revoir", "resume: Le n° #12", "resume: '68, une année",
                            "resume: \"Un\" plan", "resume: Un plan : deux"})
    CHECK_EQ(read_card_with(typed).messages(), "");
}
