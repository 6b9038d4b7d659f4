// The PDFs of a build: which are made, what is said of them, what pages say of them.
#include <cmath>
#include <sstream>

#include "tree.h"

namespace fs = std::filesystem;
using namespace annuaire::test;

namespace {

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

// The small site, its second card a little longer than a page.
fs::path site_with_long_card(const fs::path& folder) {
  small_site(folder);
  std::string card = read_file(folder / "content/2024/la-serre.md");
  const std::string line = "Les voisins y passent chaque soir, et chacun repart avec une poignée de mâche. ";
  write_file(folder / "content/2024/la-serre.md", card + "\n## Les suites\n\n" + repeated(line, 58) + "\n");
  return folder;
}

Ran build(const fs::path& site, const fs::path& out, const std::string& more = "") {
  return cli("build --site " + quoted(site) + " --out " + quoted(out) + " " + more);
}

void append(const fs::path& file, const std::string& text) { write_file(file, read_file(file) + text); }

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_SUITE("command line") {
  TEST_CASE("a card that runs on is told at its longest section, again while its PDF stands, and by check") {
    TemporaryFolder t;
    fs::path site = site_with_long_card(t.path / "site"), out = t.path / "out";
    Ran first = build(site, out);
    CHECK(first.status == 0);
    CHECK_MESSAGE(says(first.err, "content/2024/la-serre.md:11:"), first.err);
    CHECK(says(first.err, "la fiche « La serre » dépasse de "));
    CHECK(says(first.err, " mots sa plus longue section, « Les suites »"));
    CHECK(!says(first.err, "Le grand carré"));
    CHECK(build(site, out).err == first.err);
    CHECK(cli("check --site " + quoted(site)).err == first.err);
    CHECK(!says(cli("check --pdf aucun --site " + quoted(site)).err, "dépasse"));
    CHECK(says(build(site, out, "--lang en").err, "runs over by "));
  }

  TEST_CASE("cards and categories have PDFs of their own beside their pages") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site"), out = t.path / "out";
    Ran ran = build(site, out, "--pdf fiches,categorie");
    CHECK_MESSAGE(ran.status == 0, ran.err);
    CHECK(!fs::exists(out / "annuaire-2024.pdf"));
    CHECK(fs::exists(out / "2024/la-serre/la-serre.pdf"));
    CHECK(fs::exists(out / "2024/categorie/potager/potager.pdf"));
    CHECK(says(read_file(out / "2024/la-serre/index.html"),
               "\"/2024/la-serre/la-serre.pdf\">Cette fiche (PDF, "));
    CHECK(says(read_file(out / "2024/categorie/potager/index.html"), "Cette catégorie (PDF, "));
    CHECK(says(build(site, out, "--pdf fiches,categorie").out, "rien n’a changé"));
    TemporaryFolder other;
    CHECK(build(site, other.path / "out", "--pdf fiches,categorie --jobs 1").status == 0);
    CHECK(first_difference(tree_of(out), tree_of(other.path / "out")) == "");
    CHECK(build(site, out, "--pdf aucun").status == 0);
    CHECK(!fs::exists(out / "2024/la-serre/la-serre.pdf"));
    CHECK(!says(read_file(out / "2024/la-serre/index.html"), ".pdf"));
  }

  TEST_CASE("a press release has a PDF beside its page, linked from there and from the edition") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site"), out = t.path / "out";
    Ran ran = build(site, out, "--pdf communique");
    CHECK_MESSAGE(ran.status == 0, ran.err);
    CHECK(fs::exists(out / "2024/communique/communique-2024.pdf"));
    const std::string link = "\"/2024/communique/communique-2024.pdf\">Le communiqué de presse (PDF, ";
    CHECK(says(read_file(out / "2024/communique/index.html"), link));
    CHECK(says(read_file(out / "2024/index.html"), link));
    CHECK(!says(read_file(out / "index.html"), "communique-2024.pdf"));
    CHECK(says(build(site, out, "--pdf communique").out, "rien n’a changé"));
    write_file(site / "content/pages/presentation.md", "---\ntitre: Qui nous sommes\n---\nDes jardiniers.\n");
    const std::string before = read_file(out / "2024/communique/communique-2024.pdf");
    build(site, out, "--pdf communique");  // it quotes that page
    CHECK(read_file(out / "2024/communique/communique-2024.pdf") != before);
  }

  TEST_CASE("each PDF of an edition is a fact of its page, under a name of its own") {
    TemporaryFolder t;
    const fs::path site = small_site(t.path / "site");
    append(site / "annuaire.yaml", "\npdf:\n  sorties: [ecran, livret, communique]\n  publier: [livret]\n");
    CHECK(build(site, t.path / "out").status == 0);
    const std::string page = read_file(t.path / "out/2024/index.html");
    for (const char* fact : {"<dt>À imprimer</dt><dd><a href=\"/annuaire-2024.pdf\">L’annuaire 2024 (PDF, ",
                             "<dt>À plier</dt><dd><a href=\"/annuaire-2024-livret.pdf\">",
                             "<dt>À diffuser</dt><dd><a href=\"/2024/communique/communique-2024.pdf\">"})
      CHECK_MESSAGE(says(page, fact), fact);
  }

  TEST_CASE("files for the printer stand off line: no page links them, and nothing published goes") {
    TemporaryFolder t;
    const fs::path site = small_site(t.path / "site"), off = site / "hors-ligne/imprimeur";
    const std::string at = " --site " + quoted(site);
    append(site / "annuaire.yaml", "\npdf:\n  sorties: [ecran, communique]\n");
    REQUIRE(cli("build" + at).status == 0);
    const auto files = [&] {
      std::map<std::string, std::string> all;
      for (const auto& entry : fs::recursive_directory_iterator(site / "output"))
        if (entry.is_regular_file() && !says(entry.path().string(), "/.annuaire/"))
          all[entry.path().string()] = read_file(entry.path());
      return all;
    };
    const std::map<std::string, std::string> before = files();
    const Ran ran = cli("build --pdf impression,livret" + at);
    CHECK_MESSAGE(ran.status == 0, ran.err);
    CHECK(files() == before);
    for (const char* name : {"annuaire-2024-impression.pdf", "annuaire-2024-livret.pdf"}) {
      CHECK(fs::exists(off / name));
      CHECK(says(ran.out, std::string("hors-ligne/imprimeur/") + name));
    }
    // A build that makes none leaves them, one of others too; what is lost there is made again.
    REQUIRE(cli("build" + at).status == 0);
    REQUIRE(cli("build --pdf livret-a4" + at).status == 0);
    CHECK(fs::exists(off / "annuaire-2024-impression.pdf"));
    CHECK(says(cli("build --pdf livret-a4" + at).out, "hors-ligne/imprimeur/annuaire-2024-livret-a4.pdf"));
    fs::remove(off / "annuaire-2024-livret-a4.pdf");
    REQUIRE(cli("build --pdf livret-a4" + at).status == 0);
    CHECK(fs::exists(off / "annuaire-2024-livret-a4.pdf"));
  }

  TEST_CASE("files for the printer go to the folder that is named, and a failed build leaves none") {
    TemporaryFolder t;
    const fs::path site = small_site(t.path / "site");
    CHECK(build(site, t.path / "out", "--pdf impression").status == 0);
    CHECK(fs::exists(t.path / "out/annuaire-2024-impression.pdf"));
    CHECK(!says(read_file(t.path / "out/2024/index.html"), "impression.pdf"));
    CHECK(!fs::exists(site / "hors-ligne"));
    append(site / "content/2024/la-serre.md", "\n[absent](/rien.pdf)\n");
    CHECK(cli("build --pdf impression --site " + quoted(site)).status == 1);
    CHECK(!fs::exists(site / "hors-ligne"));
  }

  TEST_CASE("an editor's own files beside those for the printer are left alone") {
    TemporaryFolder t;
    const fs::path site = small_site(t.path / "site"), off = site / "hors-ligne/imprimeur";
    write_file(off / "devis.txt", "300 exemplaires");
    CHECK(cli("build --pdf livret --site " + quoted(site)).status == 0);
    CHECK(read_file(off / "devis.txt") == "300 exemplaires");
    write_file(off / "annuaire-2024-impression.pdf", "envoyé le 3");
    CHECK(cli("build --pdf impression --site " + quoted(site)).status == 2);
    CHECK(read_file(off / "annuaire-2024-impression.pdf") == "envoyé le 3");
  }

  TEST_CASE("a preflight that fails is told in every build, and the site is published all the same") {
    TemporaryFolder t;
    const fs::path site = small_site(t.path / "site");
    const std::string report = "hors-ligne/imprimeur/annuaire-2024-impression-controle.txt";
    write_file(site / "themes/lourd/theme.json", "{}");
    write_file(site / "themes/lourd/print.json",
               R"({"couleurs": {"fond": {"ecran": "#101010", "encres": "100 100 100 50"}}})");
    std::string settings = read_file(site / "annuaire.yaml");
    settings.replace(settings.find("theme: annuaire"), 15, "theme: lourd");
    write_file(site / "annuaire.yaml", settings);
    for (const char* each : {"first", "nothing has changed"}) {
      const Ran ran = cli("build --pdf impression --site " + quoted(site));
      CHECK_MESSAGE(ran.status == 1, each);
      CHECK(says(ran.err,
                 "annuaire-2024-impression.pdf : erreur : le contrôle avant impression trouve 1 faute"));
      CHECK(says(ran.err, report));
    }
    CHECK(says(read_file(site / report), "350 % d’encre"));
    CHECK(fs::exists(site / "output/index.html"));
    CHECK(fs::exists(site / "hors-ligne/imprimeur/annuaire-2024-impression.pdf"));
    CHECK(cli("check --pdf impression --site " + quoted(site)).status == 1);
  }

  TEST_CASE("a cover stands beside the printer's file, its spine by the paper; without paper there is none") {
    TemporaryFolder t;
    const fs::path site = small_site(t.path / "site"), off = site / "hors-ligne/imprimeur";
    const std::string make = "build --pdf impression,couverture --site " + quoted(site);
    const Ran without = cli(make);
    CHECK(without.status == 0);
    CHECK(says(without.err, "l’épaisseur du papier n’est pas connue"));
    CHECK(!fs::exists(off / "annuaire-2024-couverture.pdf"));
    std::string edition = read_file(site / "content/2024/edition.md");
    edition.insert(4, "ours:\n  papier: 500 g, main 2\n");
    write_file(site / "content/2024/edition.md", edition);
    const Ran with = cli(make);
    CHECK_MESSAGE(with.status == 0, with.err);
    CHECK(fs::exists(off / "annuaire-2024-couverture-controle.txt"));
    CHECK(says(read_file(off / "annuaire-2024-couverture-controle.txt"), "Conforme"));
    if (!has_command("pdfinfo")) SKIP_TEST("poppler-utils");
    const auto facts = [&](const char* name) { return run("pdfinfo -box " + quoted(off / name)).out; };
    const std::string press = facts("annuaire-2024-impression.pdf");
    const double pages = std::stod(press.substr(press.find("Pages:") + 6)), mm = 72 / 25.4;
    const std::string cover = facts("annuaire-2024-couverture.pdf");
    std::istringstream trim(cover.substr(cover.find("TrimBox:") + 8));
    double left = 0, low = 0, right = 0, high = 0;
    trim >> left >> low >> right >> high;
    CHECK(std::abs(right - left - (2 * 210 + pages / 2 * 1.0) * mm) < 0.1);
    CHECK(std::abs(high - low - 297 * mm) < 0.1);
  }

  TEST_CASE("a cover or pages of an earlier build that do not go with what is made are told") {
    TemporaryFolder t;
    const fs::path site = small_site(t.path / "site");
    const std::string make = "build --site " + quoted(site) + " --pdf ";
    std::string edition = read_file(site / "content/2024/edition.md");
    edition.insert(4, "ours:\n  papier: 500 g, main 2\n");
    write_file(site / "content/2024/edition.md", edition);
    CHECK(!says(cli(make + "impression,couverture").err, "production antérieure"));
    CHECK(!says(cli(make + "impression").err, "production antérieure"));
    edition.replace(edition.find("500 g"), 5, "250 g");
    write_file(site / "content/2024/edition.md", edition);
    const std::string told = cli(make + "impression").err;
    CHECK(says(told, "hors-ligne/imprimeur/annuaire-2024-couverture.pdf: avertissement"));
    CHECK(says(told, "./annuaire construire --pdf couverture"));
    CHECK(says(cli(make + "impression").err, "production antérieure"));  // as long as it stands
    CHECK(!says(cli(make + "couverture").err, "production antérieure"));
    CHECK(!says(cli(make + "impression").err, "production antérieure"));
    edition.replace(edition.find("250 g"), 5, "120 g");
    write_file(site / "content/2024/edition.md", edition);
    CHECK(says(cli(make + "couverture").err, "annuaire-2024-impression.pdf: avertissement"));
    fs::remove(site / "hors-ligne/imprimeur/annuaire-2024-impression.pdf");
    CHECK(!says(cli(make + "couverture").err, "production antérieure"));
  }

  TEST_CASE("files for the printer in the folder that is published are not said to be off line") {
    TemporaryFolder t;
    const fs::path site = small_site(t.path / "site");
    const Ran beside = build(site, t.path / "out", "--pdf livret");
    CHECK(!says(beside.out, "hors ligne"));
    CHECK(says(beside.out, "à ne pas mettre en ligne : "));
    CHECK(says(cli("build --pdf livret --site " + quoted(site)).out, "hors ligne : "));
  }

  TEST_CASE("an output that is to be published and that nobody makes is told") {
    TemporaryFolder t;
    const fs::path site = small_site(t.path / "site");
    append(site / "annuaire.yaml", "\npdf:\n  sorties: [ecran]\n  publier: [livret]\n");
    CHECK(says(cli("check --site " + quoted(site)).err, "« livret » n’est pas parmi les sorties"));
  }

  TEST_CASE("an unknown kind of PDF is an error that names the known ones") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site");
    Ran ran = build(site, t.path / "out", "--pdf ecran,papyrus");
    CHECK(ran.status == 1);
    CHECK(says(ran.err, "sortie PDF inconnue « papyrus »"));
    CHECK(says(ran.err, "ecran, "));
  }
}
