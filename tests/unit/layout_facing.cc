// Facing pages: side columns and folios outside, one baseline grid.
#include <cmath>
#include <map>
#include <set>

#include "layout_bench.h"
#include "set_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

constexpr Pt side = 25, gutter = 5;

Beside headed(const std::string& head, int lines) {
  Beside beside;
  beside.width = side;
  beside.gap = gutter;
  beside.outside = true;
  beside.side.push_back({lines_paragraph(1, head)});
  beside.items.push_back({lines_paragraph(lines)});
  return beside;
}

StoryBench facing_bench() {
  StoryBench bench;
  bench.style.measures["colonne-laterale"] = side;
  bench.style.measures["gouttiere"] = gutter;
  return bench;
}

/// The left edge of the mark of a page whose first word begins with `word`.
Pt left_of(const StoryBench& bench, const Book& book, size_t page, const std::string& word) {
  for (const Mark& mark : book.pages.at(page).marks)
    if (mark.kind == Mark::Kind::text && mark.word_count > 0 &&
        bench.fonts.word(book.pages[page].words_of(mark)[0].word).text.starts_with(word))
      return mark.box.x;
  return -1;
}

/// The pages begin on a right-hand one: margins of 30 at the spine and 20 outside, 150 between.
constexpr Pt recto = 30, verso = 20, text_width = 150;

}  // namespace

TEST_CASE("facing: side heads stand outside, the text at the spine") {
  StoryBench bench = facing_bench();
  bench.add(headed("tete", 8));
  bench.add(NewPage{bare(), NewPage::Hand::any, "", {}, false});
  bench.add(headed("tete", 8));
  const Book book = bench.build();
  REQUIRE(book.pages.size() == 2);
  CHECK(left_of(bench, book, 0, "mot") == recto);
  CHECK(left_of(bench, book, 0, "tete") == recto + text_width - side);
  CHECK(left_of(bench, book, 1, "tete") == verso);
  CHECK(left_of(bench, book, 1, "mot") == verso + side + gutter);
}

TEST_CASE("facing: what keeps its place, a theme without mirrors, and sheets, have them at the left") {
  for (const std::string which : {"item", "theme", "sheet"}) {
    CAPTURE(which);
    StoryBench bench = facing_bench();
    Beside beside = headed("tete", 8);
    beside.outside = which != "item";
    bench.style.side_outside = which != "theme";
    bench.story.facing = which != "sheet";
    bench.add(beside);
    const Pt left = bench.story.facing ? recto : (recto + verso) / 2;
    const Book book = bench.build();
    CHECK(left_of(bench, book, 0, "tete") == left);
    CHECK(left_of(bench, book, 0, "mot") == left + side + gutter);
  }
}

TEST_CASE("facing: lists, columns, panels and notes beside a side head go with the text") {
  StoryBench bench = facing_bench();
  Beside beside = headed("tete", 1);
  Columns columns;
  columns.gap = 10;
  columns.items.push_back({lines_paragraph(1, "col")});
  beside.items.push_back({columns});
  Panel panel;
  panel.items.push_back({lines_paragraph(1, "pan")});
  beside.items.push_back({panel});
  Paragraph called = lines_paragraph(1, "appel");
  FootNote note;
  Indented below;
  below.indent = side + gutter;
  below.items.push_back({lines_paragraph(1, "note")});
  note.items.push_back({below});
  called.notes.push_back(note);
  called.runs[0].note = 1;
  beside.items.push_back({called});
  bench.add(beside);
  const Book book = bench.build();
  for (const std::string word : {"mot", "col", "pan", "appel", "note"}) {
    CAPTURE(word);
    CHECK(left_of(bench, book, 0, word) == recto);
  }
}

TEST_CASE("facing: the folio stands outside on both pages, the foot below the text") {
  StoryBench bench = facing_bench();
  bench.style.texts["pied"].paragraph.left = side + gutter;
  bench.style.texts["folio"].paragraph.align = Align::left;
  for (int page = 0; page < 2; ++page) {
    NewPage next;
    next.look.running = "pied";
    bench.add(next);
    bench.add(lines_paragraph(1));
  }
  const Book book = bench.build();
  const size_t first = book.pages.size() - 2, last = first + 1;  // after the bench's own page
  for (const size_t page : {first, last}) {
    const bool right_hand = page % 2 == 0;
    const Pt folio = left_of(bench, book, page, book.pages[page].label);
    CAPTURE(page);
    CHECK(left_of(bench, book, page, "pied") == (right_hand ? recto : verso + side + gutter));
    if (right_hand)
      CHECK(folio == doctest::Approx(recto + text_width - 4));  // one character, half of 8 wide
    else
      CHECK(folio == verso);
  }
}

TEST_CASE("facing: the lines of all pages stand on one grid, wherever a page's text begins") {
  StoryBench bench = facing_bench();
  bench.style.grid = 10;
  for (const Pt top : {20.0, 33.0, 0.0}) {
    NewPage page{bare(), NewPage::Hand::any, "", {}, false};
    page.look.top = top;
    bench.add(page);
    Paragraph title = lines_paragraph(1, "titre");
    title.style.leading = 17;
    bench.add(title);
    bench.add(lines_paragraph(4));
  }
  const Book book = bench.build();
  for (const BookPage& page : book.pages)
    for (const Mark& mark : page.marks) CHECK(std::remainder(mark.box.y - 28.5, 10) == doctest::Approx(0));
}

namespace {

/// The baseline of the mark of a page whose first word begins with `word`.
Pt line_of(const StoryBench& bench, const BookPage& page, const std::string& word) {
  for (const Mark& mark : page.marks)
    if (mark.kind == Mark::Kind::text && mark.word_count > 0 &&
        bench.fonts.word(page.words_of(mark)[0].word).text.starts_with(word))
      return mark.box.y;
  FAIL_CHECK(word << " is not on the page");
  return -1;
}

}  // namespace

TEST_CASE("facing: a side head stands on the first line of what is beside it, whatever that is") {
  for (const std::string what : {"text", "columns", "beside", "list", "panel", "table"}) {
    for (const Pt shift : {0.0, 3.0, 6.0}) {
      StoryBench bench = facing_bench();
      bench.style.grid = 10;
      Paragraph above = lines_paragraph(1, "avant");
      above.style.after = shift;
      bench.add(above);
      Beside beside = headed("tete", 1);
      beside.items.clear();
      Item first{lines_paragraph(2, "premier")};
      if (what == "text") beside.items.push_back(first);
      if (what == "columns") beside.items.push_back({Columns{2, 10, {first, {lines_paragraph(2, "autre")}}}});
      if (what == "beside") {
        Beside inner;
        inner.width = 20;
        inner.side.push_back({lines_paragraph(1, "nombre")});
        inner.items.push_back(first);
        beside.items.push_back({inner});
      }
      if (what == "list") beside.items.push_back({Indented{{first}, 8, 2}});
      if (what == "panel") {
        Panel panel;
        panel.items.push_back(first);
        beside.items.push_back({panel});
      }
      if (what == "table") {
        Table table;
        table.rows.push_back({{first}});
        table.steps = {1};
        beside.items.push_back({table});
      }
      bench.add(beside);
      const Book book = bench.build();
      CAPTURE(what);
      CAPTURE(shift);
      const BookPage& page = book.pages.back();
      if (what != "panel" && what != "table")
        CHECK(std::remainder(line_of(bench, page, "premier") - line_of(bench, page, "avant"), 10) ==
              doctest::Approx(0));
      CHECK(line_of(bench, page, "tete") == doctest::Approx(line_of(bench, page, "premier")));
    }
  }
}

TEST_CASE("facing: a part may have a grid of its own") {
  StoryBench bench = facing_bench();
  bench.style.grid = 10;
  NewPage page{bare(), NewPage::Hand::any, "", {}, false};
  page.grid = 12;
  bench.add(page);
  for (int i = 0; i < 3; ++i) {
    Paragraph line = lines_paragraph(2, "index");
    line.style.leading = 12;
    line.style.before = 3;
    bench.add(line);
  }
  const Book book = bench.build();
  const std::vector<Mark>& marks = book.pages.back().marks;
  for (const Mark& mark : marks) CHECK(std::remainder(mark.box.y - marks[0].box.y, 12) == doctest::Approx(0));
}

namespace {

/// Parts of the lines of a book's spreads that stand on one grid: the most common one of each, of the steps
/// that the style has for text and for indexes. Feet do not count, nor the cover and the back.
double on_grid(const Book& book, const Style& style) {
  const std::vector<Pt> steps{style.grid, style.text("index-projet").paragraph.leading};
  size_t all = 0, on = 0;
  for (size_t first = 1; first + 1 < book.pages.size(); first += 2) {
    std::set<std::pair<size_t, long>> lines;  // page, baseline in tenths
    for (size_t page = first; page < std::min(first + 2, book.pages.size() - 1); ++page)
      for (const Mark& mark : book.pages[page].marks)
        if (mark.kind == Mark::Kind::text && mark.box.y < style.height - style.bottom + 1)
          lines.insert({page, std::lround(mark.box.y * 10)});
    size_t most = 0;
    for (const Pt step : steps) {
      std::map<long, size_t> phases;
      for (const auto& line : lines) ++phases[std::lround(std::fmod(double(line.second) / 10, step) * 2)];
      for (const auto& phase : phases) most = std::max(most, phase.second);
    }
    all += lines.size();
    on += most;
  }
  return all == 0 ? 0 : double(on) / double(all);
}

}  // namespace

TEST_CASE("facing: the lines of the sample sites meet those of the facing page in every format") {
  // The face of the tests is not that for which the bands are measured: their lines stand a little beside.
  for (const std::string format : {"", "A5", "21x21", "17x24"})
    for (const std::string sample : {"potagers", "sentiers"}) {
      CAPTURE(format);
      CAPTURE(sample);
      const DiskFiles files((source_dir() / "tests/sites" / sample).string());
      const SetSite set(site_in(files), format);
      CHECK(on_grid(set.book, set.makeup.style) >= 0.8);
    }
}

TEST_CASE(
    "facing: what is to begin on a left-hand or a right-hand page has a blank one before it where needed") {
  using Hand = NewPage::Hand;
  for (const Hand hand : {Hand::left, Hand::right, Hand::any}) {
    for (int before = 1; before < 4; ++before) {
      StoryBench bench = facing_bench();
      const int pages = static_cast<int>(bench.build().pages.size()) + before;
      for (int i = 0; i < before; ++i) {
        bench.add(NewPage{bare(), Hand::any, "", {}, false});
        bench.add(lines_paragraph(1));
      }
      bench.add(NewPage{bare(), hand, "", {}, false});
      bench.add(lines_paragraph(1, "dernier"));
      const Book book = bench.build();
      const int last = static_cast<int>(book.pages.size());  // odd: a right-hand page
      CAPTURE(before);
      if (hand == Hand::any) CHECK_EQ(last, pages + 1);
      if (hand == Hand::left) CHECK_EQ(last, pages + 1 + (pages + 1) % 2);
      if (hand == Hand::right) CHECK_EQ(last, pages + 1 + pages % 2);
    }
  }
}
