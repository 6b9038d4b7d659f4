// Small sites of others that once went out wrong: right now, or told at the place; each with its twin in the
// tree.
#include <set>
#include <vector>

#include "tree.h"

using namespace annuaire;
using namespace annuaire::test;
namespace fs = std::filesystem;

namespace {

struct Case {
  const char* folder;
  int status;
  std::vector<std::string> told;   // empty: nothing but notes
  std::vector<std::string> twins;  // tests of the tree that show the same of other words
};

const std::string nowhere = "erreur : ce lien ne mène nulle part : ",
                  no_anchor = "une ancre qui n’existe pas : ", unknown_mark = "n’est pas une marque connue";

const std::vector<Case>& cases() {
  static const std::vector<Case> all{
      {"anchor",
       1,
       {"content/2024/un.md:8:63: " + nowhere},
       {"typed links: what leads somewhere is not spoken of"}},
      {"dates", 0, {}, {"a closing date is understood or told, and a past call is closed"}},
      {"emoji",
       0,
       fs::exists("/usr/share/fonts/truetype/ancient-scripts/Symbola_hint.ttf")
           ? std::vector<std::string>{}
           : std::vector<std::string>{"content/2024/un.md:2:22: avertissement : aucune police"},
       {"shape: what one face lacks another lends; what all lack is told once"}},
      {"emphasis-french",
       0,
       {"emphase.md:11:43: avertissement : ces « ** » ne marquent rien", "écrivez « **Attention :** le »"},
       {"marks: each that is not known is told at its words, and its hint mends it"}},
      {"footnotes",
       0,
       {"notes.md:11:80: avertissement", "aucune note ne s’appelle « [^zz] »",
        "cette note n’est appelée nulle part"},
       {"marks: footnotes, tasks, tags and passages"}},
      {"image-names",
       0,
       {},
       {"picture names: typed as phones and word processors name files, with %20 too",
        "picture names: another case or another form of accents is found, with a note"}},
      {"lang",
       1,
       {"annuaire.yaml:2:11: erreur : le thème « annuaire » n’a aucune phrase en « de »"},
       {"web and paper: a first language that the theme does not speak is an error that says what to add"}},
      {"link-forms",
       1,
       {"liens.md:10:9: erreur : ce lien mène à " + no_anchor + "« temoin.md#absente »",
        "liens.md:10:35: erreur : ce lien mène à " + no_anchor + "« #nulle-part »",
        "liens.md:10:56: " + nowhere + "« /autre/page »", "liens.md:10:88: " + nowhere},
       {"the program's own files can be linked, also where no PDF is made",
        "typed links: an address of the site that no page has, as it was typed"}},
      {"nested-lists",
       0,
       {"listes.md:25:1: avertissement : cette ligne coupe la liste en deux"},
       {"marks: each that is not known is told at its words, and its hint mends it"}},
      {"num", 0, {}, {"tickets, files, orders are names", "what is counted follows"}},
      {"raw-markup-published",
       0,
       {"« ==surligné== » " + unknown_mark, "« ~2~ » " + unknown_mark, "« ^2^ » " + unknown_mark,
        "aucune adresse ne s’appelle « absent »"},
       {"marks: each that is not known is told at its words, and its hint mends it"}},
      {"reference-headings",
       1,
       {"renvois.md:11:47: avertissement : aucune adresse ne s’appelle « absent »",
        "renvois.md:25:55: erreur : ce lien mène à " + no_anchor + "« #nulle-part »"},
       {"typed links: an anchor that is not there, with the nearest"}},
      {"span",
       0,
       {"edition.md:8:18: avertissement : ce champ n’a pas de mise en forme", "un.md:2:9: avertissement",
        "un.md:4:5: avertissement", "un.md:7:9: avertissement"},
       {"hints: followed to the letter, each mends what it is about"}},
      {"sup", 0, {}, {"marks: footnotes, tasks, tags and passages"}},
      {"table-pipes",
       0,
       {"tableau.md:15:24: avertissement : cette ligne a 4 cases pour 3 colonnes"},
       {"marks: addresses with blanks, and cells for which there is no column"}},
      {"theme-missing", 0, {}, {"theme: one that names no parent, or is not named, is the program's"}},
      {"two",
       1,
       {"content/2024/deux.md:8:17: erreur", "content/2024/un.md:8:17: erreur"},
       {"faults of texts, theme, links and anchors come in one run, by check and by build"}},
      {"unk",
       0,
       {"content/2024/u1.md:7:1: avertissement : champ inconnu « contact »",
        "{id: contact, nom: Contact, type: texte}", "content/2024/u3.md:7:1: avertissement"},
       {"remarks: those alike are told once, with their number, files and next places"}},
  };
  return all;
}

}  // namespace

TEST_SUITE("cases") {
  TEST_CASE("each case of ../shared is right, or told at its place") {
    NEEDS_SHARED("hints: followed to the letter, each mends what it is about");
    for (const Case& each : cases()) {
      TemporaryFolder t;
      const fs::path site = copied_site(shared_dir() / "cases/content" / each.folder, t.path / "site");
      const Ran ran = cli("check --tout --date 2024-05-01 --site " + quoted(site));
      INFO(each.folder << "\n" << ran.err);
      CHECK(ran.status == each.status);
      for (const std::string& part : each.told) CHECK_MESSAGE(ran.err.find(part) != std::string::npos, part);
      const bool quiet = ran.err.find("avertissement :") == std::string::npos &&
                         ran.err.find("erreur :") == std::string::npos;
      if (each.told.empty() && std::string(each.folder) != "image-names") CHECK(quiet);
    }
  }

  TEST_CASE("no case of ../shared is left out") {
    NEEDS_SHARED("hints: followed to the letter, each mends what it is about");
    size_t folders = 0;
    for (const auto& each : fs::directory_iterator(shared_dir() / "cases/content"))
      folders += each.is_directory() ? 1 : 0;
    CHECK(folders == cases().size());
  }

  TEST_CASE("natural order: lists of ../shared") {
    NEEDS_SHARED("numbers stand by their value");
    TemporaryFolder t;
    const fs::path site = copied_site(shared_dir() / "cases/site/natural-sort", t.path / "site");
    REQUIRE(cli("build --pdf aucun --site " + quoted(site) + " --out " + quoted(t.path / "out")).status == 0);
    const std::string page = read_file(t.path / "out/2024/palmares/index.html");
    const size_t two = page.find("Étape 2"), ten = page.find("Étape 10");
    CHECK(two != std::string::npos);
    CHECK(two < ten);
  }

  TEST_CASE("what ../shared shows is shown in the tree too: each twin is a test") {
    std::string all;
    std::set<std::string> twins;
    for (const auto& [path, text] : tree_of(source_dir() / "tests")) {
      if (!path.ends_with(".cc")) continue;
      all += text;
      const std::string asks = "NEEDS_SHARED(\"";
      for (size_t at = text.find(asks); at != text.npos; at = text.find(asks, at + 1)) {
        const size_t begin = at + asks.size(), end = text.find("\")", begin);
        if (text[begin] != '\\') twins.insert(text.substr(begin, end - begin));
      }
    }
    CHECK(twins.size() >= 8);
    for (const Case& each : cases()) twins.insert(each.twins.begin(), each.twins.end());
    for (const std::string& twin : twins)
      CHECK_MESSAGE(all.find("\"" + twin + "\") {") != std::string::npos, twin);
  }
}
