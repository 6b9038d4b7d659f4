// Every kind of PDF before its judges: veraPDF, the quick check, qpdf, poppler; Ghostscript for the inks.
#include <algorithm>

#include "tree.h"
#include "unit/image_samples.h"
#include "unit/pdf_sample.h"

namespace fs = std::filesystem;
using namespace annuaire;
using namespace annuaire::test;

namespace {

// A site with what cards may hold: pictures, tables, lists, foreign words, links over lines, codes,
// territories.
fs::path rich_site(const fs::path& folder) {
  small_site(folder);
  write_file(folder / "assets/plan.svg", svg("<rect width='60' height='60' fill='#c33' opacity='.4'/>"));
  write_file(folder / "assets/photo.jpg", write_jpeg(flag(900, 600), 85));
  write_file(folder / "assets/logo.png", png(PNG_COLOR_TYPE_RGB_ALPHA, 8, PNG_INTERLACE_NONE));
  std::string text;
  for (int i = 0; i < 90; ++i)
    text += "Chaque soir, à la fraîche, les voisins (et leurs enfants) sèment, arrosent puis récoltent. ";
  write_file(
      folder / "content/2024/verger.md",
      "---\nprojet: Le verger « des 3 collines »\nsous_titre: Pommes & poires\nporteurs: [Ville d’Ombrie, "
      "Pays d’Aval]\n"
      "categorie: potager\nlabel: or\nresume: Un verger pour tous, dès la 1re année.\nimage: photo.jpg\n"
      "image_alt: Le verger en fleurs\nterritoire: Ombrie\nregion: Bretagne\nsite: https://verger.example/\n"
      "video: https://film.example/verger\npartenaires:\n  - {nom: Les Abeilles, logo: logo.png, site: "
      "\"https://abeilles.example\"}\n  - {nom: Le Râteau}\n---\n## Le projet\n\n" +
          text +
          "\n\nVoir [une adresse dont les mots sont si nombreux qu’ils passent sur la ligne suivante, et "
          "au-delà](https://long.example/), ~~ceci~~ et [la serre](la-serre).\n\n| Arbre | Nombre d’arbres "
          "plantés |\n"
          "| --- | --- |\n| Pommier[^1] | 12 |\n| Poirier | |\n\n[^1]: Voir [la serre](la-serre).[^2]\n\n    "
          "Deux alinéas.\n[^2]: Une note d’une note, ***grasse et penchée***.\n\nἄνθρωπος, [שלום "
          "עולם]{lang=he}, ✓ et 🏡.\n\n- un\n  1. dedans\n- deux\n\n> Une citation.\n\n"
          "![Le plan](plan.svg)\n\n### Dessous\n\n`code` et *italique* et **gras**.\n");
  return folder;
}

// veraPDF's verdict on some files; empty where all pass.
std::string judged(const std::vector<fs::path>& pdfs) {
  TemporaryFolder build;
  std::string maven =
      "mvn -q -f " + (source_dir() / "tests/conformance/pom.xml").string() + " -Dout=" + build.path.string();
  REQUIRE(run(maven + " compile").status == 0);
  std::string list;
  for (const fs::path& pdf : pdfs) list += (list.empty() ? "" : " ") + pdf.string();
  Ran ran = run(maven + " exec:java -Dexec.args='" + list + "'");
  size_t passed = 0;
  for (size_t at = ran.out.find("PASS"); at != std::string::npos; at = ran.out.find("PASS", at + 1)) ++passed;
  return passed == 2 * pdfs.size() ? "" : ran.out + ran.err;
}

bool can_judge() {
  if (!has_command("java") || !has_command("mvn")) return false;
  TemporaryFolder build;
  return run("mvn -q -f " + (source_dir() / "tests/conformance/pom.xml").string() +
             " -Dout=" + build.path.string() + " compile")
             .status == 0;
}

void check_readers(const fs::path& pdf) {
  INFO(pdf.string());
  Ran ran = run("qpdf --check " + quoted(pdf));
  CHECK(ran.status == 0);
  CHECK(ran.err == "");
  CHECK(run("pdftoppm -r 20 " + quoted(pdf) + " /dev/null").err == "");
  CHECK(run("pdftotext " + quoted(pdf) + " /dev/null").err == "");
}

void check_accessible(const std::vector<fs::path>& pdfs) {
  for (const fs::path& pdf : pdfs) check_readers(pdf);
  auto checker = shared_dir() / "tools" / "pdf_check.py";
  if (!shared_dir().empty() && run("/usr/bin/python3 -c 'import pikepdf'").status == 0)
    for (const fs::path& pdf : pdfs)
      CHECK_EQ(run("/usr/bin/python3 " + checker.string() + " " + quoted(pdf)).out, "OK: no finding\n");
  CHECK_EQ(judged(pdfs), "");
}

fs::path built(const fs::path& site, const fs::path& out, const std::string& kinds) {
  Ran ran = cli("build --site " + quoted(site) + " --out " + quoted(out) + " --pdf " + kinds);
  REQUIRE_MESSAGE(ran.status == 0, ran.err);
  return out;
}

}  // namespace

TEST_SUITE("heavy: conformance") {
  TEST_CASE("the yearbooks of this site, three cards and a category") {
    if (!can_judge()) SKIP_TEST("java, mvn, veraPDF");
    TemporaryFolder t;
    const fs::path out = built(copied_site(source_dir(), t.path / "site"), t.path / "out",
                               "ecran,fiches,categorie,communique");
    check_accessible({out / "annuaire-2021.pdf", out / "annuaire-2023.pdf",
                      out / "2021/ccas-montpellier-ceis/ccas-montpellier-ceis.pdf",
                      out / "2021/saint-etienne-moovizy/saint-etienne-moovizy.pdf",
                      out / "2023/rennes-rudi/rennes-rudi.pdf",
                      out / "2021/categorie/inclusion-sociale/inclusion-sociale.pdf",
                      out / "2021/communique/communique-2021.pdf",
                      out / "2023/communique/communique-2023.pdf"});
  }

  TEST_CASE("a card with all that cards may hold") {
    if (!can_judge()) SKIP_TEST("java, mvn, veraPDF");
    TemporaryFolder t;
    const fs::path out =
        built(rich_site(t.path / "site"), t.path / "out", "ecran,fiches,categorie,communique");
    check_accessible({out / "annuaire-2024.pdf", out / "2024/verger/verger.pdf",
                      out / "2024/communique/communique-2024.pdf",
                      out / "2024/categorie/potager/potager.pdf"});
  }

  TEST_CASE("the yearbook of the corpus") {
    NEEDS_SHARED("the yearbooks of this site, three cards and a category");
    const fs::path corpus = shared_dir() / "corpus/territoire-innovant";
    if (!can_judge()) SKIP_TEST("java, mvn, veraPDF");
    TemporaryFolder t;
    const fs::path out = built(copied_site(corpus, t.path / "site"), t.path / "out", "ecran");
    std::vector<fs::path> pdfs;
    for (const auto& entry : fs::directory_iterator(out))
      if (entry.path().extension() == ".pdf") pdfs.push_back(entry.path());
    std::sort(pdfs.begin(), pdfs.end());
    check_accessible(pdfs);
  }

  TEST_CASE("the yearbooks, press releases and cards of the sites to start from") {
    if (!can_judge()) SKIP_TEST("java, mvn, veraPDF");
    TemporaryFolder t;
    std::vector<fs::path> pdfs;
    for (const char* name : {"arobases", "neuf-lignes", "potagers", "sentiers"}) {
      const fs::path out =
          built(copied_site(source_dir() / "tests/sites" / name, t.path / (std::string("site-") + name)),
                t.path / name, "ecran,fiches,categorie,communique");
      for (const auto& entry : fs::recursive_directory_iterator(out))
        if (entry.path().extension() == ".pdf") pdfs.push_back(entry.path());
    }
    std::sort(pdfs.begin(), pdfs.end());
    CHECK(pdfs.size() > 20);
    check_accessible(pdfs);
  }

  TEST_CASE("files for the printer and booklets are whole, and in inks alone") {
    if (!has_command("gs")) SKIP_TEST("ghostscript");
    TemporaryFolder t;
    const fs::path out = built(rich_site(t.path / "site"), t.path / "out", "impression,livret,livret-a4");
    for (const char* name :
         {"annuaire-2024-impression.pdf", "annuaire-2024-livret.pdf", "annuaire-2024-livret-a4.pdf"})
      check_readers(out / name);
    const std::string press = quoted(out / "annuaire-2024-impression.pdf");
    Ran ran = run("gs -q -o - -sDEVICE=inkcov " + press);
    CHECK(ran.status == 0);
    CHECK(ran.err == "");
    const std::string facts = run("pdfinfo " + press).out;
    const size_t pages = std::stoul(facts.substr(facts.find("Pages:") + 6));
    CHECK(pages % 4 == 0);
    size_t inked = 0;
    for (size_t at = ran.out.find("CMYK OK"); at != std::string::npos; at = ran.out.find("CMYK OK", at + 1))
      ++inked;
    CHECK(inked == pages);
    const std::string shown = run("qpdf --qdf --object-streams=disable " + press + " -").out;
    for (const char* light : {" rg\n", " RG\n", "/DeviceRGB", "/CalRGB"})
      CHECK(shown.find(light) == std::string::npos);
  }

  TEST_CASE("black text is on the black plate alone") {
    if (!has_command("gs")) SKIP_TEST("ghostscript");
    Sample sample;
    if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
    Diagnostics out;
    auto press = open_prepress({"default_cmyk.icc", "libgs-common", "CGATS TR 001", {}}, {}, machine(), out);
    if (!press) SKIP_TEST("libgs-common");
    sample.page();
    sample.text(artifact, 40, 60, "Du texte noir sur du papier blanc").colour = {27, 27, 27};
    const std::string pdf = write_press_pdf(sample.book, {sample.fonts, MemoryFiles({})}, *press, out);
    const Ran ran = run_on(pdf, "gs -q -dUseTrimBox -o - -sDEVICE=inkcov %");
    CHECK_MESSAGE(ran.out.find(" 0.00000  0.00000  0.00000  0.0") == 0, ran.out);
    CHECK(ran.out.find(" 0.00000 CMYK") == std::string::npos);
  }

  TEST_CASE("black text is printed over a band, white text in its stead") {
    if (!has_command("gs")) SKIP_TEST("ghostscript");
    Sample sample;
    if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
    Diagnostics out;
    PrepressStyle style{"default_cmyk.icc", "libgs-common", "CGATS TR 001", {}};
    style.inks.push_back({{255, 255, 0}, {0, 0, 1, 0}});
    auto press = open_prepress(style, {}, machine(), out);
    if (!press) SKIP_TEST("libgs-common");
    for (Colour of_text : {Colour{0, 0, 0}, Colour{255, 255, 255}}) {
      sample.page();
      sample.add(Mark::Kind::area, artifact, {-10, -10, 420, 520}).colour = {255, 255, 0};
      sample.text(artifact, 40, 60, "Sur fond jaune").colour = of_text;
    }
    const std::string pdf = write_press_pdf(sample.book, {sample.fonts, MemoryFiles({})}, *press, out);
    const Ran ran = run_on(pdf, "gs -q -dUseTrimBox -o - -sDEVICE=inkcov %");
    CHECK_MESSAGE(ran.out.find(" 0.00000  0.00000  1.00000  0.0") == 0, ran.out);
    CHECK_MESSAGE(ran.out.find("\n 0.00000  0.00000  0.9") != std::string::npos, ran.out);
  }
}
