// Random harm done to good files: whatever comes of it, the reader stands and its messages can be printed.
#include <random>

#include "content/content.h"
#include "support.h"

using namespace annuaire;

namespace {

const std::string card =
    "---\nprojet: \"L’été : un \\\"essai\\\"\"\nporteurs:\n  - Ville d'Arbonne\n  - [pilote] "
    "Syndicat\ncategorie: a # id\nlabel: or\n"
    "resume: >\n  Deux lignes\n  de texte\nordre: 12\nsite: www.exemple.fr\nimage: a.png\nalias: [/x/, "
    "'l''eau', \"b (c, d)\"]\n"
    "partenaires:\n\t- nom: CCI\n\t  logo: c.svg\n  - {nom: \"K, L\", site: https://k.fr}\n  - MJC\n---\n## "
    "Titre\n\nDu texte – « ici ».\n";
const std::string edition =
    "---\ntitre: Prix\nannee: 2021\ncategories:\n- id: a\n  nom: A\nchiffres: {dossiers: 55, lieu: Valmont, "
    "Nord}\n"
    "ceremonie:\n  date: 1er mars 2021\n  lieu: V\nbareme: or, argent\n---\nCorps.\n";
const std::string settings =
    "titre: Prix\nlangues: [fr, en]\nlabel:\n  niveaux:\n    - {id: or, nom: Or, couleur: #fff}\nediteur:\n  "
    "courriel: a@b.fr\n";

class Mutations {
 public:
  std::string harm(std::string text) {
    for (size_t times = 1 + pick(4); times > 0 && !text.empty(); --times) strike(text);
    return text;
  }

 private:
  size_t pick(size_t below) { return std::uniform_int_distribution<size_t>(0, below - 1)(random_); }

  void strike(std::string& text) {
    static const std::vector<std::string> signs = {
        "\"",    "'",  "[",  "]",  "{",        "}",  ":",        "#",        "-",       "---\n",
        "\n",    "\t", "|",  ">",  ",",        "\\", "\xE9",     "\xC2\xA0", "e\u0301", std::string(1, '\0'),
        "\r",    "- ", "  ", ": ", "\xF0\x9F", "—",  "projet: ", "\u202F",   "(",       "[[[[",
        "&*!%@`"};
    size_t at = pick(text.size()), length = std::min(text.size() - at, 1 + pick(12));
    switch (pick(5)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, signs[pick(signs.size())]);
        break;
      case 2:
        text[at] = static_cast<char>(pick(256));
        break;
      case 3:
        text.insert(pick(text.size()), text.substr(at, length));
        break;
      case 4:
        text.resize(at);
        break;
    }
  }

  std::mt19937 random_{20210317};
};

// Every span lies in its file, and every message can be printed.
void check_messages(const Content& content, const Diagnostics& out) {
  for (const Diagnostic& each : out.all()) {
    if (each.where) {
      CHECK_LE(each.where->begin, each.where->end);
      CHECK_LE(each.where->end, content.sources[each.where->file].text.size());
    }
    CHECK_FALSE(format(each, content.sources, Language::fr).empty());
    CHECK_FALSE(format(each, content.sources, Language::en).empty());
  }
}

}  // namespace

TEST_CASE("content: thousands of harmed files are read without harm") {
  Mutations mutations;
  for (int i = 0; i < 4000; ++i) {
    MemoryFiles files({{"annuaire.yaml", i % 4 == 0 ? mutations.harm(settings) : settings},
                       {"content/2021/edition.md", i % 4 == 1 ? mutations.harm(edition) : edition},
                       {"content/2021/fiche.md", i % 4 >= 2 ? mutations.harm(card) : card}});
    Diagnostics out;
    Content content = read_content(files, 1, out);
    check_messages(content, out);
    for (const Card& each : content.cards) {
      CHECK(content.sources.text(each.project.span).size() >= each.project.value.size());
    }
  }
}
