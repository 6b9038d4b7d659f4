// What comes back on page after page: heads that are said again, foot and codes, with the half-em face.
#include "layout/pages/pages.h"
#include "layout_bench.h"
#include "support.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

Continued again(const std::string& words) {
  Continued head;
  head.items.push_back({text_paragraph(words)});
  return head;
}

}  // namespace

TEST_CASE("running: a head is said again on each page on which its items go on, on no other") {
  StoryBench bench;
  bench.add(text_paragraph("Ponts"));
  bench.add(again("Ponts (suite)"));
  for (int i = 0; i < 20; ++i) bench.add(lines_paragraph(1, "pont"));
  bench.add(Continued{});
  for (int i = 0; i < 20; ++i) bench.add(lines_paragraph(1, "phare"));
  const std::vector<std::string> pages = bench.words(bench.build());
  REQUIRE(pages.size() == 5);
  CHECK(pages[0].starts_with("Ponts pont0"));
  CHECK(pages[1].starts_with("Ponts (suite) pont0"));
  CHECK(pages[2].starts_with("Ponts (suite) pont0"));
  CHECK(pages[2].find("phare0") != std::string::npos);
  CHECK(pages[3].starts_with("phare0"));
}

TEST_CASE("running: a head within the items beside a side head comes back beside it, and ends with them") {
  StoryBench bench;
  Beside beside;
  beside.width = 30;
  beside.gap = 5;
  beside.side.push_back({text_paragraph("tête")});
  beside.items.push_back({lines_paragraph(1, "un")});
  beside.items.push_back({again("suite")});
  for (int i = 0; i < 12; ++i) beside.items.push_back({lines_paragraph(1, "x")});
  bench.add(beside);
  for (int i = 0; i < 12; ++i) bench.add(lines_paragraph(1, "y"));
  const Book book = bench.build();
  const std::vector<std::string> pages = bench.words(book);
  REQUIRE(pages.size() == 3);
  CHECK(pages[1].starts_with("suite x0"));
  CHECK(book.pages[1].marks[0].box.x == doctest::Approx(20 + 35));
  CHECK(pages[2].starts_with("y0"));
}

TEST_CASE("running: foot and codes are painted after the text, the folio never on a code") {
  for (const Pt inner : {30.0, 20.0}) {  // mirrored margins, and even ones
    StoryBench bench;
    bench.style.inner = inner;
    NewPage page;
    page.look.running = "pied";
    PageLook::Code code;
    code.box = {130, 118, 20, 20};
    code.address = "https://ponts.example";
    code.title = "Fiche en ligne : Pont";
    page.look.codes.push_back(code);
    bench.story.items.clear();
    bench.add(page);
    bench.add(lines_paragraph(12));
    const Book book = bench.build();
    REQUIRE(book.pages.size() == 2);
    for (const BookPage& each : book.pages) {
      CHECK(each.marks.front().kind == Mark::Kind::text);
      const Mark* drawn = nullptr;
      for (const Mark& mark : each.marks) {
        if (mark.kind == Mark::Kind::code) drawn = &mark;
        if (mark.kind == Mark::Kind::link) CHECK(mark.alt() == "Fiche en ligne : Pont");
      }
      REQUIRE(drawn != nullptr);
      const Box& folio = each.marks.back().box;
      const Box& square = drawn->box;
      CHECK((folio.x + folio.width <= square.x || folio.x >= square.x + square.width));
    }
  }
}

namespace {

/// Baselines of the running foot, from the top, for a foot of so many words.
std::vector<Pt> foot_lines(StoryBench& bench, int words) {
  NewPage page;
  for (int i = 0; i < words; ++i) page.look.running += (i ? " " : "") + std::string("mot");
  bench.add(page);
  bench.add(text_paragraph("texte"));
  const Book book = bench.build();
  std::vector<Pt> out;
  for (const Mark& mark : book.pages.back().marks)
    if (mark.kind == Mark::Kind::text && mark.box.height == 8) out.push_back(mark.box.y);
  return out;
}

}  // namespace

TEST_CASE("running: a long foot grows upwards, never off the page nor over the text, and is shortened") {
  for (const int words : {1, 8, 16, 24, 40, 400}) {
    CAPTURE(words);
    StoryBench bench;
    bench.style.bottom = 50;
    bench.style.foot = 24;
    bench.style.texts.erase("folio");
    const std::vector<Pt> lines = foot_lines(bench, words);
    REQUIRE_FALSE(lines.empty());
    for (const Pt baseline : lines) {
      CHECK(baseline <= 140 - 5 * mm + 0.01);
      CHECK(baseline - 0.8 * 8 >= 140 - 50 - 0.01);
    }
    for (size_t i = 1; i < lines.size(); ++i) CHECK(lines[i] - lines[i - 1] == doctest::Approx(8));
    if (words == 1) CHECK(lines == std::vector<Pt>{140 - 24});
  }
}
