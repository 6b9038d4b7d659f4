// What other programs leave in files.
#include <map>

#include "model/check_steps.h"
#include "model/left_overs.h"
#include "support.h"

using namespace annuaire;

namespace {

std::string told(const std::string& header, const std::string& body) {
  Sources sources;
  const FileId file = sources.add("a.md", header + body);
  Diagnostics out;
  check_left_overs(sources, file, static_cast<uint32_t>(header.size()), out);
  std::string text;
  for (const Diagnostic& each : out.all()) text += format(each, sources, Language::fr);
  return text;
}

void holds(const std::string& text, const std::string& part) {
  INFO(text);
  CHECK_MESSAGE(text.find(part) != text.npos, part);
}

}  // namespace

TEST_CASE(
    "left over: words of models, assistants, word processors and mail, from their first sign to their last") {
  for (const char* words : {"[insérer une photo du parc]",
                            "[Nom de la commune]",
                            "[À compléter]",
                            "(à compléter par Ana)",
                            "TODO",
                            "TBD",
                            "XXX",
                            "Lorem ipsum",
                            "lorem ipsum",
                            "oaicite:3",
                            ":contentReference[oaicite:3]{index=3}",
                            "turn0search0",
                            "Bien sûr, voici",
                            "Bien sûr\u00A0! Voici",
                            "Erreur ! Signet non défini.",
                            "Erreur\u202F! Signet non défini.",
                            "Erreur ! Source du renvoi introuvable.",
                            "#REF!",
                            "#DIV/0!",
                            "-----Original Message-----",
                            "-----Message d'origine-----",
                            "[date]",
                            "[date de la remise]",
                            "[Prénom Nom]",
                            "[XX]",
                            "XX/XX/XXXX",
                            "???",
                            "xxx",
                            "=SOMME(A1:A3)",
                            "=NB.SI(A1;(B2))",
                            "1,20E+04",
                            "3.5E+06",
                            "#NOMBRE!",
                            "【4†source】",
                            "[oaicite:3]{index=3}",
                            "Envoyé de mon iPhone"}) {
    INFO(words);
    const std::vector<FoundLeftOver> found = left_overs_in("Un mot. " + std::string(words) + " Un autre.");
    REQUIRE_EQ(found.size(), 1);
    CHECK_EQ(found[0].begin, 8);
    CHECK_EQ(found[0].end, 8 + std::string(words).size());
  }
}

TEST_CASE("left over: what is like it and was meant") {
  for (const char* words : {"[votre avis](https://a.example)",
                            "[insert coin][1]",
                            "[nom de code]: https://a.example",
                            "TODOS",
                            "MÉTODO",
                            "le formulaire à compléter",
                            "Louis XXXI",
                            "Bien sûr, un voici.",
                            "#refuge",
                            "todo",
                            "une erreur de signet",
                            "[insérer une photo",
                            "[date](date.md)",
                            "[dates à retenir]",
                            "Vraiment???",
                            "x==A(b)",
                            "E+F",
                            "le café 3E+",
                            "F1E+04",
                            "Bien cordialement reçu",
                            "Prix : à compléter en ligne",
                            "RESTE À COMPLÉTER ICI",
                            "[…]",
                            "[sic]",
                            "[1]",
                            "XXe siècle",
                            "【"}) {
    INFO(words);
    CHECK(left_overs_in("Un mot. " + std::string(words) + "\nUn autre.").empty());
  }
}

TEST_CASE("left over: words that are one only where they stand alone") {
  for (const char* line :
       {"À COMPLÉTER", "À COMPLÉTER : la date", "à compléter", "- à compléter", "Prix : à compléter.",
        "**À compléter**", "| à préciser | 12 |", "Lieu (à confirmer)", "Cordialement,", "Bien à vous,",
        "> À vérifier", "A COMPLETER"}) {
    INFO(line);
    CHECK_EQ(left_overs_in("Un mot.\n" + std::string(line) + "\nUn autre.").size(), 1);
  }
  for (const char* line : {"Le formulaire à compléter", "À compléter : la fiche", "à vérifier en mairie",
                           "Trois points à préciser.", "Il salue cordialement, puis part.",
                           "Meilleures salutations cordiales"}) {
    INFO(line);
    CHECK(left_overs_in("Un mot.\n" + std::string(line) + "\nUn autre.").empty());
  }
}

TEST_CASE("left over: a number as spreadsheets shorten it is told with its digits") {
  for (const auto& [typed, meant] : std::map<std::string, std::string>{{"1,20E+04", "12 000"},
                                                                       {"1E+03", "1 000"},
                                                                       {"3.5E+06", "3 500 000"},
                                                                       {"1,234E+03", "1 234"},
                                                                       {"9,87654E+05", "987 654"}}) {
    const std::vector<FoundLeftOver> found = left_overs_in("Soit " + typed + " lampes.");
    REQUIRE_EQ(found.size(), 1);
    CHECK_EQ(found[0].meant, meant);
    holds(told("", "Soit " + typed + " lampes.\n"), "aide : écrire « " + meant + " »");
  }
  CHECK_EQ(left_overs_in("1,2345E+02").at(0).meant, "");
}

TEST_CASE("left over: told in header and body with what to do; comments are not published") {
  const std::string said = told("---\nresume: [à compléter]\n# TODO\n---\n", "Un TODO.\n");
  holds(said, "a.md:2:9: avertissement : ce passage est resté à écrire");
  holds(said, "a.md:5:4: avertissement : ce passage est resté à écrire");
  CHECK(said.find("a.md:3:") == said.npos);
  holds(told("", "Bonjour,\nDe : Ana\nEnvoyé : lundi\nÀ : Bea\n"),
        "a.md:2:1: avertissement : ces mots sont restés d’un courriel");
  CHECK(told("", "Ana vient\nDe Brest.\nEnvoyée par mer.\n") == "");
}

TEST_CASE("left over: references to signs in a header are told with the sign") {
  const std::string said =
      told("---\nresume: Il &eacute;claire &amp; chauffe&nbsp;; &#233;\n---\n", "Un &eacute;t&eacute;.\n");
  holds(said, "« &eacute; » n’est pas compris dans un en-tête");
  for (const char* sign : {"écrire « é »", "écrire « & »", "écrire « \u00A0 »"}) holds(said, sign);
  CHECK(said.find("a.md:4") == said.npos);
  CHECK(told("---\nsite: https://a.example/?a=1&b=2;c\nprojet: Eau & gaz ; rien\nresume: &rien; R&D;\n---\n",
             "") == "");
}
