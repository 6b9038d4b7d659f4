// One slip, one message: what follows from it is not told beside it.
#include "base/text.h"
#include "told_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

const std::string card_path = "content/2024/cable.md";

std::string card(const std::string& name, const std::string& holder, const std::string& level) {
  return "---\nprojet: " + name + "\nporteurs:\n  - " + holder + "\ncategorie: bateaux\nlabel: " + level +
         "\n---\n## Le projet\n\nIl suit [le câble](cable).\n";
}

Tree ferries() {
  return {
      {"annuaire.yaml",
       "titre: Prix des bacs\nadresse: https://bacs.example/\nlangues: [fr]\nlabel:\n  nom: Prix des bacs\n"
       "  niveaux:\n    - {id: or, nom: Or}\n    - {id: argent, nom: Argent}\nediteur:\n  nom: Les "
       "Passeurs\n  courriel: salut@bacs.example\n"},
      {"content/porteurs.yaml", "- nom: Port de Nord\n  site: https://nord.example/\n"},
      {"content/2024/edition.md",
       "---\ntitre: Prix des bacs\nannee: 2024\nbareme: [or, argent]\ncategories:\n  - {id: bateaux, nom: "
       "Bateaux}\nchiffres:\n  laureats: 3\n  or: 1\n---\n## Le prix\n\nUn bac.\n"},
      {card_path, card("Le câble", "Port de Nord", "or")},
      {"content/2024/rame.md", card("La rame", "Ville d’Aval", "argent")},
      {"content/2024/voile.md", card("La voile", "Ville d’Amont", "argent")}};
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

std::string in_utf16(const std::string& text, bool mark) {
  std::string bytes = mark ? "\xFF\xFE" : "";
  for (char32_t c : to_utf32(text)) bytes += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
  return bytes;
}

}  // namespace

TEST_CASE("one fault: a slip in a card’s header gives one message, at its line") {
  REQUIRE_EQ(told_of(ferries()).text(), "");
  struct Slip {
    const char *from, *to, *told;
  };
  const Slip slips[] = {
      {"---\nprojet", "--\nprojet", "cable.md:1:1: erreur : il manque la ligne « --- » au début du fichier"},
      {"---\nprojet", "***\nprojet", "cable.md:1:1: erreur : il manque la ligne « --- » au début du fichier"},
      {"---\nprojet", "```yaml\nprojet", "cable.md:1:1: erreur : il manque la ligne « --- »"},
      {"---\nprojet", "projet", "cable.md:1:1: erreur : il manque la ligne « --- » au début du fichier"},
      {"---\nprojet", "# Titre\n---\nprojet",
       "cable.md:1:1: erreur : cette ligne est au-dessus de l’en-tête"},
      {"or\n---", "or\n--", "cable.md:7:1: erreur : l’en-tête n’est pas refermé par cette ligne"},
      {"or\n---", "or\n- - -", "cable.md:7:1: erreur : l’en-tête n’est pas refermé par cette ligne"},
      {"or\n---", "or", "cable.md:7:1: erreur : l’en-tête n’est pas refermé avant cette ligne"},
      {"projet:", "projet", "cable.md:2:1: erreur : cette ligne n’est pas un champ"},
      {"projet:", "porjet:", "cable.md:2:1: erreur : champ inconnu « porjet »"},
      {"projet:", "title:", "cable.md:2:1: erreur : champ inconnu « title »"},
      {"projet: Le câble", "projet:", "cable.md:2:1: erreur : le champ « projet » est vide"},
      {"projet: Le câble", "projet: |", "cable.md:2:1: erreur : le champ « projet » est vide"},
      {"porteurs:", "porters:", "cable.md:3:1: erreur : champ inconnu « porters »"},
      {"porteurs:\n", "porteurs: [\n", "cable.md:3:11: erreur : ce crochet n’est pas refermé"},
      {"categorie:", "catgorie:", "cable.md:5:1: erreur : champ inconnu « catgorie »"},
      {"categorie: bateaux", "categorie: bateau x", "cable.md:5:12: erreur : catégorie inconnue"},
      {"categorie: bateaux\n", "", "cable.md: erreur : il manque le champ « categorie »"},
      {"label: or", "label: oor", "cable.md:6:8: erreur : niveau inconnu « oor »"},
      {"label: or", "label:\n  - or", "cable.md:7:3: erreur : le champ « label » ne prend pas de liste"},
      {"label: or", "label:\n- or", "cable.md:7:1: erreur : le champ « label » ne prend pas de liste"},
      {"label: or\n", "", "cable.md: erreur : il manque le champ « label »"},
  };
  for (const Slip& slip : slips) {
    CAPTURE(std::string(slip.to));
    Tree tree = ferries();
    tree[card_path] = replaced(tree[card_path], slip.from, slip.to);
    const Told told = told_of(tree);
    CHECK_MESSAGE(told.said.all().size() == 1, told.text());
    CHECK_MESSAGE(told.text().starts_with("content/2024/" + std::string(slip.told)), told.text());
  }
}

TEST_CASE("one fault: a file that is no text is told alone") {
  for (const bool mark : {true, false}) {
    Tree tree = ferries();
    tree[card_path] = in_utf16(tree[card_path], mark);
    CHECK_EQ(told_of(tree).text(),
             "content/2024/cable.md: erreur : ce fichier est enregistré en UTF-16 (« Unicode »)\n"
             "aide : l’enregistrer en texte brut, au format UTF-8\n");
  }
  Tree tree = ferries();
  tree[card_path] += std::string(100, '\0');
  CHECK_EQ(told_of(tree).text(),
           "content/2024/cable.md: erreur : ce fichier n’est pas du texte\n"
           "aide : l’enregistrer en texte brut, au format UTF-8\n");
  for (const char* link : {"(/2024/cable/)", "(cable.md)", "(../2024/cable.md#le-projet)"}) {
    tree["content/2024/rame.md"] = replaced(ferries()["content/2024/rame.md"], "(cable)", link);
    CHECK_EQ(told_of(tree).said.all().size(), 1);
  }
}
