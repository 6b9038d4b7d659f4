// Pictures and fonts from unknown hands: a message that names the card and the file, or a right picture.
#include <algorithm>

#include "hostile_samples.h"
#include "pdf/pdf.h"
#include "tree.h"
#include "unit/pdf_sample.h"

namespace fs = std::filesystem;
using namespace annuaire;
using namespace annuaire::test;

namespace {

// The small site with one more card for each picture that is (or is not) usable; gives their names.
std::vector<std::string> add_cards(const fs::path& site, bool usable) {
  std::vector<std::string> names;
  for (const HostileFile& file : hostile_pictures()) {
    if (file.usable != usable) continue;
    write_file(site / "assets" / file.name, file.bytes);
    const std::string slug = "projet-" + std::to_string(names.size());
    write_file(site / "content/2024" / (slug + ".md"),
               "---\nprojet: Projet\nporteurs: [Ville de " + slug +
                   "]\ncategorie: potager\nlabel: or\nimage: " + file.name +
                   "\nimage_alt: Une image\n---\n## Le projet\n\nTexte.\n");
    names.push_back(file.name);
  }
  return names;
}

}  // namespace

TEST_SUITE("hostile files") {
  TEST_CASE("a picture that cannot be used is an error in its card that names it") {
    TemporaryFolder t;
    const fs::path site = small_site(t.path / "site");
    const std::vector<std::string> names = add_cards(site, false);
    CHECK(names.size() >= 30);
    const Ran ran =
        cli("build --pdf ecran,impression --site " + quoted(site) + " --out " + quoted(t.path / "out"));
    CHECK(ran.status == 1);
    for (size_t i = 0; i < names.size(); ++i) {
      INFO(names[i]);
      const size_t at = ran.err.find("content/2024/projet-" + std::to_string(i) + ".md:6:8: erreur");
      REQUIRE(at != std::string::npos);
      CHECK(ran.err.substr(at, ran.err.find("aide", at) - at).find(names[i]) != std::string::npos);
    }
    CHECK(!fs::exists(t.path / "out"));
  }

  TEST_CASE("odd pictures that are right are published, on screen and on paper") {
    TemporaryFolder t;
    const fs::path site = small_site(t.path / "site");
    CHECK(add_cards(site, true).size() >= 10);
    const Ran ran =
        cli("build --pdf ecran,impression --site " + quoted(site) + " --out " + quoted(t.path / "out"));
    CHECK_MESSAGE(ran.status == 0, ran.err);
    if (!has_command("qpdf") || !has_command("pdftoppm")) SKIP_TEST("qpdf, poppler-utils");
    for (const char* name : {"annuaire-2024.pdf", "annuaire-2024-impression.pdf"}) {
      const std::string pdf = quoted(t.path / "out" / name);
      CHECK(run("qpdf --check " + pdf).status == 0);
      CHECK(run("pdftoppm -r 20 " + pdf + " " + quoted(t.path / "page")).err == "");
    }
  }

  TEST_CASE("pictures damaged deep inside are errors that name the file and its card") {
    Sample sample;
    if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
    std::map<std::string, std::string> files;
    sample.page();
    const TagId tag = sample.book.tags.add(Role::figure, document_tag, 0, "a");
    for (const HostileFile& file : hostile_pictures()) {
      files[file.name] = file.bytes;
      sample.add(Mark::Kind::image, tag, {0, 0, 24, 12}).set_lead(file.name);
    }
    sample.book.outline.push_back({"La fiche", 1, 0, 0});
    const std::string pdf = sample.write(files);
    for (const HostileFile& file : hostile_pictures()) {
      INFO(file.name);
      const auto& all = sample.trouble.all();
      CHECK(file.usable == std::none_of(all.begin(), all.end(),
                                        [&](const Diagnostic& fault) { return fault.path == file.name; }));
    }
    if (has_command("qpdf")) CHECK(run_on(pdf, "qpdf --check %").status == 0);
  }

  TEST_CASE("fonts of any kind are refused or set, and the file is whole") {
    Sample sample;
    if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
    const std::string good = read_file(sample.files.served(Sample::truetype).path);
    size_t set = 0, refused = 0;
    for (const HostileFile& font : hostile_fonts(good)) {
      INFO(font.name);
      const MemoryFiles theme(Contents{{"t/fonts/" + font.name, font.bytes}});
      Diagnostics out;
      FontFiles files({{"a", font.name, "", ""}}, {{&theme, "t"}}, MemoryFiles({}), out);
      if (!files.ok()) {
        REQUIRE(out.has_errors());
        CHECK((out.all()[0].message.fr + out.all()[0].path).find(font.name) != std::string::npos);
        ++refused;
        continue;
      }
      ++set;
      Fonts fonts(files);
      Book book;
      book.width = 400;
      book.height = 500;
      BookPage& page = book.pages.emplace_back();
      Mark& mark = page.marks.emplace_back();
      mark.tag = book.tags.add(Role::paragraph, document_tag);
      mark.box = {40, 60, 200, 12};
      for (const char* word : {"Voilà", "l’été", "suffit", "12"})
        page.add_word({fonts.shape(0, word, ""), true, 0});
      const std::string pdf = write_pdf(book, {fonts, MemoryFiles({})}, screen_profile(), out);
      if (has_command("qpdf")) CHECK(run_on(pdf, "qpdf --check %").status == 0);
    }
    CHECK(refused >= 4);
    CHECK(set >= 4);
  }
}
