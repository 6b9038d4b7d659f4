// Links, on the real command line.
#include "tree.h"

namespace fs = std::filesystem;
using namespace annuaire::test;

namespace {

void append(const fs::path& file, const std::string& text) { write_file(file, read_file(file) + text); }

void replace(const fs::path& file, const std::string& from, const std::string& to) {
  std::string text = read_file(file);
  const size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  write_file(file, text.replace(at, from.size(), to));
}

void check_said(const std::string& said, std::initializer_list<const char*> parts) {
  for (const char* part : parts) CHECK_MESSAGE(said.find(part) != std::string::npos, part << " in\n" << said);
}

}  // namespace

TEST_SUITE("command line: links") {
  TEST_CASE("faults of texts, theme, links and anchors come in one run, by check and by build") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site");
    append(site / "content/2024/la-serre.md",
           "\nVoir [a](/rien/), [b](#nulle-part), [c](absente) et H~2~O.\n");
    write_file(site / "themes/jardin/theme.json", R"({"extends": "annuaire"})");
    write_file(site / "themes/jardin/templates/fil.mustache", "<a href=\"/fichier.pdf\">x</a>");
    replace(site / "annuaire.yaml", "theme: annuaire", "theme: jardin");
    for (const char* command : {"check", "build"}) {
      Ran ran = cli(std::string(command) + " --site " + quoted(site));
      CHECK(ran.status == 1);
      check_said(ran.err, {"la-serre.md:11:10: erreur : ce lien ne mène nulle part",
                           "la-serre.md:11:23: erreur : ce lien mène à une ancre",
                           "la-serre.md:11:41: erreur : ce lien ne mène nulle part", "la-serre.md:11:"});
    }
    replace(site / "content/2024/la-serre.md", "(absente)", "(le-grand-carre)");
    for (const char* command : {"check", "build"}) {
      Ran ran = cli(std::string(command) + " --site " + quoted(site));
      check_said(ran.err,
                 {"la-serre.md:11:10: erreur", "la-serre.md:11:23: erreur", "lien vers « /fichier.pdf »"});
    }
    CHECK(!fs::exists(site / "output/index.html"));
  }

  TEST_CASE("the program's own files can be linked, also where no PDF is made") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site");
    append(site / "content/2024/la-serre.md",
           "\nLire [l’annuaire](/annuaire-2024.pdf), [les données](/donnees/laureats.csv).\n");
    for (const char* wish : {"", "--pdf aucun", "--pdf livret"}) {
      Ran ran = cli("build --site " + quoted(site) + " --out " + quoted(t.path / "out") + " " + wish);
      CHECK_MESSAGE(ran.status == 0, wish << ran.err);
    }
    append(site / "content/2024/la-serre.md",
           "\n[le livret](/annuaire-2024-livre.pdf), [lui](annuaire-2024.pdf)\n");
    Ran ran = cli("check --site " + quoted(site));
    check_said(ran.err, {"vouliez-vous dire « /annuaire-2024.pdf » ?",
                         "le fichier que le programme produit est « /annuaire-2024.pdf »"});
  }

  TEST_CASE("a page that a build would remove is told with the lines that keep its address; they do") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site"), out = t.path / "out";
    const std::string build = "build --pdf aucun --site " + quoted(site) + " --out " + quoted(out);
    REQUIRE(cli(build).status == 0);
    fs::rename(site / "content/2024/la-serre.md", site / "content/2024/la-grande-serre.md");
    const std::string lines = "alias:\n  - /2024/la-serre/\n";
    for (const std::string& command : {"check --site " + quoted(site) + " --out " + quoted(out), build})
      check_said(cli(command).err,
                 {"content/2024/la-grande-serre.md: avertissement : la page publiée « /2024/la-serre/ »",
                  lines.c_str()});
    CHECK(cli(build).err.find("/2024/la-serre/") == std::string::npos);
    replace(site / "content/2024/la-grande-serre.md", "label: argent\n", "label: argent\n" + lines);
    REQUIRE(cli(build).status == 0);
    CHECK(read_file(out / "2024/la-serre/index.html").find("url=/2024/la-grande-serre/") !=
          std::string::npos);

    fs::remove(site / "content/2024/le-grand-carre.md");
    replace(site / "content/2024/la-grande-serre.md", "[grand carré](le-grand-carre)", "grand carré");
    check_said(cli(build).err, {"content/2024/le-grand-carre.md: avertissement", "---\nretiree: oui\n---"});
    write_file(site / "content/2024/le-grand-carre.md", "---\nretiree: oui\n---\nDes noms à oublier.\n");
    Ran ran = cli(build);
    CHECK_MESSAGE(ran.status == 0, ran.err);
    const std::string page = read_file(out / "2024/le-grand-carre/index.html");
    check_said(page, {"Cette fiche a été retirée.", "<h1>Fiche retirée</h1>"});
    check_said(read_file(out / "_headers"), {"/2024/le-grand-carre/\n  X-Robots-Tag: noindex\n"});
    for (const auto& file : tree_of(out)) {
      const std::string &path = file.first, &bytes = file.second;
      CHECK_MESSAGE(bytes.find("oublier") == std::string::npos, path);
      if (path.ends_with(".html") && path != "2024/le-grand-carre/index.html" &&
          !path.starts_with(".annuaire"))
        CHECK_MESSAGE(bytes.find("le-grand-carre") == std::string::npos, path);
    }
  }
}
