// Private data, marks and figures of editions, from the files to what is said of them.
#include <map>

#include "model/private_data.h"
#include "told_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

std::string said(const std::string& edition, const std::string& body = "Texte.\n",
                 const std::string& settings = "") {
  Tree tree = {{"annuaire.yaml",
                "titre: Prix\nadresse: https://prix.example/\nlangues: [fr]\nlabel:\n  nom: Prix\n  niveaux: "
                "[Or]\nediteur:\n  nom: Nous\n" +
                    settings},
               {"content/2024/edition.md", "---\ntitre: Prix\nannee: 2024\n" + edition + "---\n"},
               {"content/2024/a.md", "---\nprojet: Pont\nporteurs: [Ici]\nlabel: or\n---\n" + body}};
  tree["content/2024/b.md"] = "---\nprojet: Quai\nporteurs: [Là]\nlabel: or\n---\nUn autre.\n";
  return told_of(tree).text();
}

void holds(const std::string& text, const std::string& part) {
  INFO(text);
  CHECK_MESSAGE(text.find(part) != text.npos, part);
}

}  // namespace

// With the key that its digits ask for.
std::string with_key(std::string number, int of_more = 0) {
  std::string digits;
  for (char c : number)
    if (c != ' ' && c != '.') digits += c == 'A' ? '9' : c;
  if (number.find('A') != number.npos) digits[5] = '1';
  const auto key = static_cast<int>(97 - std::stoull(digits) % 97) + of_more;
  return number + (key < 10 ? "0" : "") + std::to_string(key);
}

TEST_CASE("private: numbers of social security, whose key tells them") {
  for (const char* typed :
       {"1 61 03 63 113 045 ", "1610363113045", "2 85 11 2A 004 123 ", "1.61.03.63.113.045."}) {
    const std::string number = with_key(typed);
    INFO(number);
    const std::vector<PrivateDatum> found = private_data_in("Le " + number + " est là.");
    REQUIRE_EQ(found.size(), 1);
    CHECK(found[0].kind == PrivateDatum::Kind::security);
    CHECK_EQ(plain_contact(number), found[0].plain);
    holds(said("", "N° " + number + ".\n"), "celui de la sécurité sociale d’une personne");
    CHECK_EQ(said("", "N° " + number + ".\n", "autoriser:\n  - " + number + "\n"), "");
    CHECK(private_data_in("Le " + with_key(typed, 1) + " est là.").empty());
  }
  for (const char* fine :
       {"en 2024 et 2025", "1 000 000 000 000 000", "123 456 789 012 345", "2024-05-12 14:30:15 000"})
    CHECK(private_data_in(fine).empty());
}

TEST_CASE("private: days of birth of persons who may be alive") {
  for (const char* typed : {"né le 12/03/1961", "Née le 1er mai 1980", "né(e) le 3 juin 2001",
                            "nées le 12 mars 1999", "née le 12.03.61, ou 1961"}) {
    INFO(typed);
    holds(said("", "Ana, " + std::string(typed) + ".\n"), "semble celui de la naissance d’une personne");
  }
  holds(said("jury:\n  - nom: Ana Lis\n    fonction: née le 2 mai 1970\n"), "content/2024/edition.md:6:15");
  CHECK_EQ(said("", "Né le 12 mars 1961.\n", "autoriser: né le 12 mars 1961\n"), "");
  for (const char* fine : {"Hugo, né le 26 février 1802", "né le soir", "le projet né le 3 mai 2019",
                           "année le 3 mai 1970", "né en 1961", "né le 3 mai"})
    CHECK_MESSAGE(private_data_in(fine).empty(), fine);
}

TEST_CASE("private: numbers abroad, and those that lack two digits") {
  for (const char* typed : {"+32 2 123 45 67", "+376 812 345", "0032 2 123 45 67", "0041 22 123 45 67",
                            "+352 26 12 34 56", "06 12 34 56", "+1 514 555 0199"}) {
    INFO(typed);
    holds(said("", "Appelez le " + std::string(typed) + ".\n"), "ce numéro semble celui d’une personne");
  }
  for (const char* fine : {"+12 %", "00 h 30", "de 0 à 12 34 56", "01/02/2024", "+300 000 lampes"})
    CHECK_MESSAGE(private_data_in(fine).empty(), fine);
}

TEST_CASE("marks in fields: those of jury, criteria, distinctions and groups are told, addresses are none") {
  for (const char* lines :
       {"jury:\n  - nom: \"**Ana Lis**\"\n", "jury:\n  - nom: Ana Lis\n    fonction: <b>maire</b>\n",
        "criteres:\n  - \"*La sobriété*\"\n", "criteres:\n  - La [sobriété](https://x.example/)\n",
        "distinctions:\n  - nom: \"`Arbre`\"\n", "mentions:\n  - nom: A\n    condition: une **seule**\n",
        "ceremonie:\n  lieu: Salle **bleue**\n", "contact:\n  nom: \"**Ana**\"\n",
        "chiffres:\n  dossiers: \"**12**\"\n", "candidatures:\n  plateforme: <i>Formulaire</i>\n"}) {
    INFO(lines);
    holds(said(lines), "ce champ n’a pas de mise en forme");
  }
  holds(said("criteres:\n  - • La sobriété\n"), "ce champ commence par une puce");
  CHECK_EQ(said("jury:\n  - nom: Ana_Lis\n    fonction: R&D, n° 3\ncriteres: [La sobriété, L’eau]\n"
                "candidatures:\n  dossier: https://x.example/a_b_c\n"),
           "");
}

TEST_CASE("figures: a name near a known one, fewer entries than cards, values that are none") {
  for (const char* typed : {"dosiers", "dossier", "lauréat", "laureatts", "candidature", "vilages", "jure",
                            "habitant", "mention", "auditionés"}) {
    INFO(typed);
    const std::string text = said("chiffres:\n  " + std::string(typed) + ": 2\n");
    holds(text, "content/2024/edition.md:5:3: avertissement : « " + std::string(typed) +
                    " » n’est pas un chiffre connu");
  }
  holds(said("chiffres:\n  dosiers: 31\n"), "aide : vouliez-vous dire « dossiers » ?");
  CHECK_EQ(
      said(
          "chiffres:\n  dosier: 31\n  dosier_libelle: dosettes\n  arbres: 3\n  économies: 12 %\n  lits: 3\n"),
      "");
  holds(said("chiffres:\n  dossiers: 1\n"), "le chiffre dit 1, l’édition 2024 a 2 fiches");
  holds(said("chiffres:\n  candidatures: 1\n"), "le chiffre dit 1, l’édition 2024 a 2 fiches");
  holds(said("chiffres:\n  dossiers: -342\n"), "aide : écrire « 342 »");
  holds(said("chiffres:\n  dossiers: 34O\n"), "aide : écrire « 340 »");
  holds(said("chiffres:\n  dossiers: 1,342\n"), "aide : écrire « 1342 »");
  holds(said("chiffres:\n  dossiers: à compléter\n"), "« à compléter » n’est pas une valeur");
  holds(said("chiffres:\n  dossiers: 1,20E+04\n"), "aide : écrire « 12 000 »");
  CHECK_EQ(said("chiffres:\n  hausse: -12\n  dossiers: 31\n"), "");
}

TEST_CASE("places: a region or département misspelt, or written in two ways, is told with its name") {
  const auto told_for = [](const std::string& a, const std::string& b) {
    Tree tree = {{"annuaire.yaml",
                  "titre: Prix\nadresse: https://prix.example/\nlangues: [fr]\nlabel:\n  nom: Prix\n  "
                  "niveaux: [Or]\nediteur:\n  nom: Nous\n"},
                 {"content/2024/edition.md", "---\ntitre: Prix\nannee: 2024\n---\n"}};
    for (const auto& [name, fields] : {std::pair{"a", a}, std::pair{"b", b}, std::pair{"c", b}})
      tree["content/2024/" + std::string(name) + ".md"] = "---\nprojet: Pont " + std::string(name) +
                                                          "\nporteurs: [Ici " + name + "]\nlabel: or\n" +
                                                          fields + "\n---\nUn texte " + name + ".\n";
    return told_of(tree).text();
  };
  const std::map<std::string, std::string> typed = {
      {"departement: Puy de Dome", "Puy-de-Dôme"},
      {"departement: Cotes d'Armor", "Côtes-d’Armor"},
      {"departement: Herault", "Hérault"},
      {"departement: Meurthe-et-Moselles", "Meurthe-et-Moselle"},
      {"region: Auvergne Rhône Alpes", "Auvergne-Rhône-Alpes"},
      {"region: Ile de France", "Île-de-France"},
      {"region: Ocitanie", "Occitanie"},
      {"region: BRETAGNE", "Bretagne"}};
  for (const auto& [line, meant] : typed) holds(told_for(line, ""), "aide : écrire « " + meant + " »");
  holds(told_for("territoire: Val d'Oust", "territoire: Val d’oust"),
        "content/2024/a.md:5:13: avertissement : « Val d'Oust »");
  for (const char* fine :
       {"departement: Puy-de-Dôme", "departement: Côte-d'Or", "region: Occitanie", "region: Wallonie",
        "departement: Ille-et-Vilaine (35)", "departement: Orme", "territoire: Pays bleu"})
    CHECK_EQ(told_for(fine, fine), "");
}

TEST_CASE("editions: a juror twice, and times that no clock shows") {
  holds(said("jury:\n  - nom: Ana Lis\n  - nom: Bo Roux\n  - nom: ana lis\n"),
        "content/2024/edition.md:7:10: avertissement : « ana lis » est déjà du jury, à la ligne 5");
  CHECK_EQ(said("jury:\n  - nom: Ana Lis\n  - organisation: Là\n  - organisation: Là\n"), "");
  for (const char* wrong : {"25h30 à 14h", "de 14 h à 26 h", "14h75", "18:60", "30 h", "14 h 99"}) {
    INFO(wrong);
    holds(said("ceremonie:\n  horaire: " + std::string(wrong) + "\n"), "n’est pas une heure");
  }
  for (const char* fine :
       {"de 14 h à 18 h 30", "14h30", "20:15", "minuit", "24 h", "0 h 05", "30 habitants", "à partir de 9h"})
    CHECK_EQ(said("ceremonie:\n  horaire: " + std::string(fine) + "\n"), "");
}

TEST_CASE("files: names that other programs give are told with the name to give") {
  const std::map<std::string, std::string> names = {
      {"content/2024/c.md.txt", "c.md"},     {"content/2024/c.txt", "c.md"},
      {"content/2024/c.md.md", "c.md"},      {"content/2024/c.markdown", "c.md"},
      {"content/édition 2024/c.md", "2024"}, {"content/2024-prix/c.md", "2024"},
      {"content/Pages/c.md", "pages"}};
  for (const auto& [path, name] : names) {
    MemoryFiles files(
        {{"annuaire.yaml", "titre: Prix\n"}, {path, "---\nprojet: P\nporteurs: V\nlabel: or\n---\n"}});
    Diagnostics out;
    const Content content = read_content(files, 1, out);
    std::string text;
    for (const Diagnostic& each : out.all()) text += format(each, content.sources, Language::fr);
    holds(text, "aide : le renommer « " + name + " »");
  }
}
