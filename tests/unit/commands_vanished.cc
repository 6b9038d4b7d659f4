// Pages that a build would remove: what is said of each, and what keeps its address.
#include "commands/vanished.h"
#include "support.h"

using namespace annuaire;

namespace {

using Paths = std::vector<std::string>;

test::Contents tree() {
  const std::string card = "---\nprojet: P\nporteurs: [Ville d’Essai]\ncategorie: eau\nlabel: or\n";
  return {{"annuaire.yaml",
           "titre: Prix\nlangues: [fr]\nlabel:\n  nom: Prix\n  niveaux:\n    - {id: or, nom: Or, "
           "attribution: Or à}\n"
           "editeur:\n  nom: Nous\n"},
          {"content/2024/edition.md",
           "---\ntitre: Prix\nannee: 2024\ncategories:\n  - {id: eau, nom: Eau}\n---\n"},
          {"content/2024/bus.md", card + "---\nTexte.\n"},
          {"content/2024/velo.md", card + "alias: [/2024/bicyclette/]\n---\nTexte.\n"},
          {"content/pages/aide.md", "---\ntitre: Aide\n---\nTexte.\n"}};
}

Paths pages(std::initializer_list<const char*> addresses) {
  Paths paths{"index.html", "style.css", "2024/palmares/index.html", "porteurs/a/index.html"};
  for (const char* address : addresses) paths.push_back(std::string(address) + "/index.html");
  return paths;
}

/// As messages are printed.
std::string said(const Paths& published, const Paths& planned, const test::Contents& files = tree()) {
  Diagnostics out, told;
  const Site site = link_site(read_content(MemoryFiles(files), 1, out), {Date{2025, 1, 1}}, 1, out);
  CHECK(out.has_errors() == (files != tree()));
  warn_of_vanished(site, published, planned, told);
  std::string text;
  for (const Diagnostic& each : told.all()) text += format(each, site.sources(), Language::fr);
  return text;
}

bool holds(const std::string& text, const std::string& part) {
  bool found = text.find(part) != text.npos;
  CHECK_MESSAGE(found, "« " << part << " » in:\n" << text);
  return found;
}

}  // namespace

TEST_SUITE("vanished pages") {
  TEST_CASE("nothing is said where all stand, and of lists, letters and files") {
    CHECK(said({}, pages({"2024/bus"})) == "");
    CHECK(said(pages({"2024", "2024/bus"}), pages({"2024", "2024/bus", "2024/velo"})) == "");
    Paths before = pages({"2024", "2024/bus", "2024/palmares/page-2", "2024/niveau/argent",
                          "2024/categorie/eau/page-2", "porteurs/ville", "porteurs/b/page-2", "2024/jury"});
    before.insert(before.end(),
                  {"annuaire-2023.pdf", "2024/bus/bus.pdf", "404.html", "donnees/laureats.csv"});
    CHECK(said(before, pages({"2024", "2024/bus"})) == "");
  }

  TEST_CASE("a renamed card: the line for the nearest new one, or the only one") {
    for (const char* old : {"buss", "autobus", "le-transport-a-la-demande"}) {
      const std::string text = said(pages({("2024/" + std::string(old)).c_str()}), pages({"2024/bus"}));
      holds(text, "content/2024/bus.md: avertissement : la page publiée « /2024/" + std::string(old) +
                      "/ » n’existe plus");
      holds(text, "aide : si cette fiche la remplace, ajoutez à son en-tête :\nalias:\n  - /2024/" +
                      std::string(old) + "/\n");
    }
    holds(said(pages({"2023", "2023/bus"}), pages({"2024/bus"})),
          "content/2024/bus.md: avertissement : la page publiée « /2023/bus/ » n’existe plus");
    holds(said(pages({"2024/vellos"}), pages({"2024/bus", "2024/velo"})),
          "content/2024/velo.md: avertissement : la page publiée « /2024/vellos/ » n’existe plus");
    holds(said(pages({"2024/vellos"}), pages({"2024/bus", "2024/velo"})),
          "ajoutez sous « alias: » :\n  - /2024/vellos/");
  }

  TEST_CASE("a card that is gone: the lines that say so") {
    const std::string text = said(pages({"2024/bus", "2024/train"}), pages({"2024/bus"}));
    holds(text, "content/2024/train.md: avertissement");
    holds(text, "remettez le fichier avec ces lignes :\n---\nretiree: oui\n---");
  }

  TEST_CASE("a card whose file is there, though it cannot be read or placed, is not said to be gone") {
    test::Contents files = tree();
    files["content/2024/bus.md"].assign("\xFF\xFE-\0-\0", 6);
    files["content/2024/velo.md"] =
        "---\nprojet: P\nporteurs: [Ville d’Essai]\ncategorie: eau\n---\nTexte.\n";
    CHECK(said(pages({"2024", "2024/bus", "2024/velo"}), pages({"2024"}), files) == "");
  }

  TEST_CASE("categories, free pages and editions") {
    holds(said(pages({"2024/categorie/leau"}), pages({"2024/categorie/eau"})),
          "content/2024/edition.md: avertissement : la page publiée « /2024/categorie/leau/ » n’existe plus");
    holds(said(pages({"2024/categorie/leau"}), pages({"2024/categorie/eau"})),
          "pour la catégorie « eau », qui la remplace, écrivez :\n"
          "  - {id: eau, nom: Eau, alias: /2024/categorie/leau/}\n");
    holds(said(pages({"2024/categorie/feu", "2024/categorie/eau"}), pages({"2024/categorie/eau"})),
          "si elle est ôtée exprès, ajoutez à l’en-tête de l’édition :\nalias:\n  - /2024/categorie/feu/\n");
    for (const char* page : {"aides", "en/aide", "2019", "ancien"})
      holds(said(pages({page}), pages({"aide"})), "alias:\n  - /" + std::string(page) + "/");
    const std::string text =
        said(pages({"2019", "2019/a", "2019/b", "2019/categorie/c"}), pages({"2024/bus"}));
    holds(text, "« /2019/ »");
    CHECK(text.find("/2019/a/") == text.npos);
  }
}
