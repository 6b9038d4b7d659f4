// Where links lead: what editors type, one line for each thing meant.
#include "content/body/markdown.h"
#include "model/anchors.h"
#include "model/links.h"
#include "support.h"

using namespace annuaire;

namespace {

using Kind = LinkTarget::Kind;

test::Contents tree() {
  const std::string card = "---\nprojet: P\nporteurs: [Ville d’Essai]\ncategorie: eau\nlabel: or\n---\n";
  return {
      {"annuaire.yaml",
       "titre: Prix\nadresse: https://prix.example/sous/\nlangues: [fr]\nlabel:\n  nom: Prix\n  niveaux:\n"
       "    - {id: or, nom: Or, attribution: Or à}\nediteur:\n  nom: Nous\n"},
      {"content/2024/edition.md",
       "---\ntitre: Prix\nannee: 2024\ncategories:\n  - {id: eau, nom: Eau}\n---\n## Le jury "
       "réuni\n\nTexte.\n"},
      {"content/2024/bus-a-la-carte.md", card + "## L’été — *à venir* : `code` & co ?\n\nTexte.\n"},
      {"content/pages/aide.md", "---\ntitre: Aide\n---\n## À propos\n\nTexte.\n"}};
}

Site prize() {
  Diagnostics out;
  Site site = link_site(read_content(MemoryFiles(tree()), 1, out), {Date{2025, 1, 1}}, 1, out);
  CHECK(!out.has_errors());
  site.own_files = {"annuaire-2024.pdf", "atom.xml", "donnees/laureats.csv",
                    "2024/bus-a-la-carte/bus-a-la-carte.pdf"};
  return site;
}

// As the website writes it.
std::string web(const Site& site, const std::string& typed) {
  const Routes routes(site.config().address.value, "fr");
  return web_address(site, routes, resolve_link(site, 2024, typed));
}

std::string heading(const std::string& body, const std::string& anchor) {
  Sources sources;
  Diagnostics out;
  const FileId file = sources.add("a.md", body);
  return heading_named(read_markdown(sources, file, 0, out), anchor);
}

}  // namespace

TEST_SUITE("links") {
  TEST_CASE("a card by its name, its file, its page, its public address") {
    const Site site = prize();
    for (const char* typed :
         {"bus-a-la-carte", "bus-a-la-carte.md", "Bus à la carte.md", "Bus%20%C3%A0%20la%20carte.md",
          "./bus-a-la-carte.md", "../2024/Bus à la carte.md", "/2024/bus-a-la-carte", "/2024/bus-a-la-carte/",
          "/2024/bus-a-la-carte/index.html", "/2024/bus-a-la-carte.html", "content/2024/bus-a-la-carte.md",
          "//2024/bus-a-la-carte/", "https://prix.example/sous/2024/bus-a-la-carte/",
          "HTTPS://Prix.Example/sous/2024/bus-a-la-carte",
          "http://prix.example/sous/2024/bus-a-la-carte/index.html",
          "//prix.example/sous/2024/bus-a-la-carte/"})
      CHECK_MESSAGE(web(site, typed) == "/sous/2024/bus-a-la-carte/", typed);
    CHECK(web(site, "/2024/bus-a-la-carte/?utm_source=lettre.1#absent") ==
          "/sous/2024/bus-a-la-carte/?utm_source=lettre.1#absent");
  }

  TEST_CASE("addresses outside the site stay as they are") {
    const Site site = prize();
    for (const char* typed :
         {"https://x.example/a%20b", "http://x.example", "mailto:a@x.example", "tel:+33123456789",
          "https://prix.example/", "https://prix.example/sousmarin/", "https://www.prix.example/sous/"})
      CHECK_MESSAGE(web(site, typed) == typed, typed);
    CHECK(web(site, "www.x.example/a") == "https://www.x.example/a");
    CHECK(web(site, "//x.example/z") == "https://x.example/z");
    for (const char* typed : {"x.example/page", "https:x.example", "https:/x.example", "ftp://x.example",
                              "javascript:alert(1)", "?a=b", "#", ""})
      CHECK_MESSAGE(web(site, typed).empty(), typed);
  }

  TEST_CASE("other pages of the site, and their public addresses") {
    const Site site = prize();
    CHECK(web(site, "/") == "/sous/");
    CHECK(web(site, "https://prix.example/sous") == "/sous/");
    CHECK(web(site, "https://prix.example/sous/#bas") == "/sous/#bas");
    CHECK(web(site, "/porteurs") == "/sous/porteurs/");
    CHECK(web(site, "2024/categorie/eau") == "/sous/2024/categorie/eau/");
    CHECK(web(site, "/2024/jury/") == "/sous/2024/jury/");
    CHECK(web(site, "/une page/") == "/sous/une%20page/");
    CHECK(resolve_link(site, 2024, "https://prix.example/sous/absent/").whole);
  }

  TEST_CASE("files that the program makes, and those of assets") {
    const Site site = prize();
    for (const char* typed :
         {"/annuaire-2024.pdf", "../../annuaire-2024.pdf", "https://prix.example/sous/annuaire-2024.pdf"})
      CHECK_MESSAGE(web(site, typed) == "/sous/annuaire-2024.pdf", typed);
    CHECK(web(site, "/atom.xml") == "/sous/atom.xml");
    CHECK(web(site, "/donnees/laureats.csv") == "/sous/donnees/laureats.csv");
    CHECK(web(site, "/2024/bus-a-la-carte/bus-a-la-carte.pdf") ==
          "/sous/2024/bus-a-la-carte/bus-a-la-carte.pdf");
    CHECK(web(site, "/annuaire-2024.pdf#page=3") == "/sous/annuaire-2024.pdf#page=3");
    CHECK(web(site, "/annuaire-2023.pdf") == "/sous/assets/annuaire-2023.pdf");
    CHECK(web(site, "Mon dossier.pdf#page=2") == "/sous/assets/Mon%20dossier.pdf#page=2");
    CHECK(web(site, "https://prix.example/sous/assets/dossier.pdf") == "/sous/assets/dossier.pdf");
    CHECK(resolve_link(site, 2024, "https://prix.example/sous/dossier.pdf").kind == Kind::path);
  }

  TEST_CASE("anchors as this program, GitHub, kramdown and Hugo write them, and in the heading's words") {
    const Site site = prize();
    for (const char* anchor : {"l-ete-a-venir-code-co", "lété--à-venir--code--co-", "lété-à-venir-code-co",
                               "L’été à venir : code & co ?", "l%C3%A9t%C3%A9--%C3%A0-venir--code--co"})
      CHECK_MESSAGE(web(site, "bus-a-la-carte#" + std::string(anchor)) ==
                        "/sous/2024/bus-a-la-carte/#l-ete-a-venir-code-co",
                    anchor);
    CHECK(web(site, "/2024/#le-jury-réuni") == "/sous/2024/#le-jury-reuni");
    CHECK(web(site, "/aide/#à-propos") == "/sous/aide/#a-propos");
    CHECK(web(site, "https://prix.example/sous/aide/#À-propos") == "/sous/aide/#a-propos");
    CHECK(web(site, "/aide/#contenu_principal") == "/sous/aide/#contenu_principal");
  }

  TEST_CASE("anchors of several headings of one name, and of those that begin with a number") {
    const std::string body =
        "## Étape n° 1\n\nA\n\n## Étape n° 1\n\nB\n\n## Étape n° 1\n\nC\n\n## 2024 en bref\n\nD\n";
    CHECK(heading(body, "étape-n-1") == "etape-n-1");
    CHECK(heading(body, "etape-n-1") == "etape-n-1");
    CHECK(heading(body, "etape-n-1-2") == "etape-n-1-2");
    CHECK(heading(body, "étape-n-1-1") == "etape-n-1-2");
    CHECK(heading(body, "étape-n-1-2") == "etape-n-1-3");
    CHECK(heading(body, "étape-n-1-4") == "");
    CHECK(heading(body, "2024-en-bref") == "section-2024-en-bref");
    for (const char* absent : {"", "-", "étape", "en-bref", "n-1"})
      CHECK_MESSAGE(heading(body, absent) == "", absent);
  }
}
