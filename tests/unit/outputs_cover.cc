// The cover of a book that is bound with a flat back: one sheet, as wide as two pages and the spine.
#include <cmath>
#include <sstream>

#include "base/paper.h"
#include "layout/pages/binding.h"
#include "outputs/spine_title.h"
#include "pdf/preflight.h"
#include "pdf_sample.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

constexpr Colour ground{15, 59, 56}, paper_white{255, 255, 255};

// A front and a back cover, each on a ground of its own.
void add_covers(Sample& sample) {
  for (const char* words : {"première", "quatrième"}) {
    sample.page();
    sample.add(Mark::Kind::area, artifact, {-bleed, -bleed, 400 + 2 * bleed, 500 + 2 * bleed}).colour =
        ground;
    sample.text(artifact, 40, 60, words).colour = paper_white;
  }
}

std::shared_ptr<const Prepress> fogra39() {
  Diagnostics out;
  static const MemoryFiles theme(
      Contents{{"t/profils/FOGRA39.icc", read_file(source_dir() / "themes/annuaire/profils/FOGRA39.icc")}});
  return open_prepress({"FOGRA39.icc", "", "FOGRA39", {}}, {{&theme, "t"}}, machine(), out);
}

Style with_spine(bool up) {
  Style style;
  style.texts["titre-tranche"].size = 13;
  style.measures["tranche-minimale"] = 5 * mm;
  style.spine_reads_up = up;
  return style;
}

}  // namespace

TEST_CASE("cover: the spine is as thick as the leaves, two pages each, of the paper") {
  const std::optional<Paper> paper = read_paper("115 g, main 1,1");
  REQUIRE(paper);
  CHECK(spine_width(24, paper->thickness()) / mm == doctest::Approx(12 * 0.1265));
  CHECK(spine_width(38, paper->thickness()) / mm == doctest::Approx(19 * 0.1265));
  CHECK(spine_width(200, paper->thickness()) / mm == doctest::Approx(12.65));
  CHECK(spine_width(37, 0.1) == doctest::Approx(spine_width(38, 0.1)));
}

TEST_CASE("cover: media, bleed and trim are right for 24, 38 and 200 pages, and the preflight passes") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  const auto press = fogra39();
  REQUIRE(press);
  add_covers(sample);
  for (const size_t pages : {24u, 38u, 200u}) {
    const Pt spine = spine_width(pages, 0.1265);
    const Book sheet = cover_sheet(sample.book, spine, ground);
    REQUIRE(sheet.pages.size() == 1);
    const std::string pdf = write_press_pdf(sheet, {sample.fonts, MemoryFiles({})}, *press, sample.trouble);
    const PreflightReport report = preflight(pdf);
    CHECK_MESSAGE(report.faults() == 0, preflight_text(report, "a"));
    CHECK(std::abs(report.width - (800 + spine)) < 0.02);
    CHECK(report.height == doctest::Approx(500));
    CHECK(std::abs(report.bleed - 3 * mm) < 0.02);
    if (!has_command("pdfinfo")) continue;
    const std::string facts = run_on(pdf, "pdfinfo -box %").out;
    std::istringstream media(facts.substr(facts.find("MediaBox:") + 9));
    for (const Pt edge : {-10 * mm, -10 * mm, 800 + spine + 10 * mm, 500 + 10 * mm}) {
      Pt found = 0;
      media >> found;
      CHECK(std::abs(found - edge) < 0.02);
    }
  }
}

TEST_CASE("cover: the back stands at the left, the front at the right, no ground reaches over the spine") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  add_covers(sample);
  const Book sheet = cover_sheet(sample.book, 20, ground);
  std::vector<Box> areas, texts;
  for (const Mark& mark : sheet.pages[0].marks)
    (mark.kind == Mark::Kind::area ? areas : texts).push_back(mark.box);
  REQUIRE(areas.size() == 3);
  CHECK(areas[0].x == 400);  // the spine
  CHECK(areas[0].width == 20);
  CHECK(areas[1].x == -bleed);
  CHECK(areas[1].x + areas[1].width == 400);
  CHECK(areas[2].x == 420);
  CHECK(areas[2].x + areas[2].width == doctest::Approx(820 + bleed));
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].x == 40);
  CHECK(texts[1].x == 460);
  if (!has_command("pdftotext")) SKIP_TEST("poppler-utils");
  const auto press = fogra39();
  const std::string pdf = write_press_pdf(sheet, {sample.fonts, MemoryFiles({})}, *press, sample.trouble);
  const std::string words = run_on(pdf, "pdftotext -layout % -").out;
  CHECK(words.find("quatrième") < words.find("première"));
}

TEST_CASE("cover: the title runs up or down the middle of the spine, where it has room") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  add_covers(sample);
  const Pt spine = 20;
  for (const bool up : {true, false}) {
    Book sheet = cover_sheet(sample.book, spine, ground);
    REQUIRE(add_spine_title(sheet, sample.fonts, with_spine(up), "Un prix 2024", 400, spine));
    const Mark& title = sheet.pages[0].marks.back();
    CHECK(title.turn == (up ? -1 : 1));
    CHECK(title.size() == doctest::Approx(12));  // three fifths of the spine
    const Pt end = title.box.y + title.turn * title.box.width;
    CHECK((title.box.y + end) / 2 == doctest::Approx(250));
    CHECK(title.box.x > 400);
    CHECK(title.box.x < 420);
    if (!has_command("pdftotext")) continue;
    const std::string pdf =
        write_press_pdf(sheet, {sample.fonts, MemoryFiles({})}, *fogra39(), sample.trouble);
    CHECK(run_on(pdf, "pdftotext % -").out.find("Un prix 2024") != std::string::npos);
  }
  Book sheet = cover_sheet(sample.book, 4 * mm, ground);
  const size_t marks = sheet.pages[0].marks.size();
  CHECK_FALSE(add_spine_title(sheet, sample.fonts, with_spine(true), "Un prix 2024", 400, 4 * mm));
  const std::string endless(400, 'm');
  CHECK_FALSE(add_spine_title(sheet, sample.fonts, with_spine(true), endless, 400, spine));
  CHECK(sheet.pages[0].marks.size() == marks);
}

TEST_CASE("cover: short dashed lines above and below say where it is folded, with marks or without") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  if (!has_command("qpdf")) SKIP_TEST("qpdf");
  add_covers(sample);
  const auto drawn = [&](const Book& book) {
    const std::string pdf =
        write_press_pdf(book, {sample.fonts, MemoryFiles({})}, *fogra39(), sample.trouble);
    return run_on(pdf, "qpdf --qdf --object-streams=disable % -").out;
  };
  const Book sheet = cover_sheet(sample.book, 20, ground);
  CHECK((sheet.folds == std::vector<Pt>{400, 420}));
  CHECK((cover_sheet(sample.book, 0, ground).folds == std::vector<Pt>{400}));
  const std::string shown = drawn(sheet);
  const size_t dashes = shown.find("[2 1] 0 d\n");
  REQUIRE(dashes != shown.npos);
  const std::string marks = shown.substr(dashes, shown.find("S\n", dashes) - dashes);
  std::istringstream lines(marks.substr(marks.find('\n') + 1));
  double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
  std::string move, to;
  for (const double x : {400, 420})
    for (const bool below : {true, false}) {
      lines >> x1 >> y1 >> move >> x2 >> y2 >> to;
      CHECK(x1 == doctest::Approx(x));
      CHECK(x2 == doctest::Approx(x));
      CHECK((below ? -y1 : y1 - 500) > bleed);  // outside what is cut off
      CHECK((below ? -y2 : y2 - 500) < 10 * mm);
    }
  CHECK(drawn(sample.book).find("[2 1] 0 d\n") == std::string::npos);
}
