// Story → pages, with the half-em face.
#include <cmath>

#include "layout/pages/pages.h"
#include "layout_bench.h"
#include "support.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

double y_of(const Book& book, size_t page, size_t mark) { return book.pages[page].marks[mark].box.y; }

}  // namespace

TEST_CASE("pages: margins are mirrored") {
  StoryBench bench;
  bench.add(lines_paragraph(12));
  Book book = bench.build();
  REQUIRE(book.pages.size() == 2);
  CHECK(book.pages[0].marks[0].box.x == 30);
  CHECK(book.pages[1].marks[0].box.x == 20);
  CHECK(y_of(book, 0, 0) == doctest::Approx(20 + 8.5));  // capitals of 7 in the middle of 10
}

TEST_CASE("pages: finished ones take no more room than they need") {
  StoryBench bench;
  bench.add(lines_paragraph(12));
  bench.story.items.push_back({NewPage{}});
  bench.add(lines_paragraph(3));
  for (const BookPage& page : bench.build().pages) {
    CHECK(page.marks.capacity() == page.marks.size());
    CHECK(page.words.capacity() == page.words.size());
  }
}

TEST_CASE("pages: no line stands alone at the top or the foot of a page") {
  StoryBench bench;
  bench.add(lines_paragraph(11));  // one too many: two go over
  Book book = bench.build();
  CHECK(bench.words(book)[1] == "mot9 mot10");

  StoryBench other;
  other.add(lines_paragraph(9, "a"));
  other.add(lines_paragraph(4, "b"));  // only one line would fit
  book = other.build();
  CHECK(other.words(book)[1] == "b0 b1 b2 b3");

  StoryBench third;
  third.add(lines_paragraph(8, "a"));
  third.add(lines_paragraph(3, "b"));  // three lines are never parted
  book = third.build();
  CHECK(third.words(book)[1] == "b0 b1 b2");
}

TEST_CASE("pages: headings stay with what follows, kept paragraphs together") {
  StoryBench bench;
  bench.add(lines_paragraph(8));
  Paragraph heading = lines_paragraph(1, "titre");
  heading.style.keep_with_next = true;
  bench.add(heading);
  bench.add(lines_paragraph(4, "b"));
  Book book = bench.build();
  CHECK(bench.words(book)[1] == "titre0 b0 b1 b2 b3");

  StoryBench other;
  other.add(lines_paragraph(5));
  Paragraph kept = lines_paragraph(6, "k");
  kept.style.keep_together = true;
  other.add(kept);
  book = other.build();
  CHECK(other.words(book)[1] == "k0 k1 k2 k3 k4 k5");
}

TEST_CASE("pages: a chain that no page can hold is set all the same") {
  StoryBench bench;
  Paragraph kept = lines_paragraph(25);
  kept.style.keep_together = true;
  bench.add(kept);
  Book book = bench.build();
  CHECK(book.pages.size() == 3);
}

TEST_CASE("pages: of two spaces the larger one holds; none at the top") {
  StoryBench bench;
  Paragraph one = lines_paragraph(1, "a"), two = lines_paragraph(1, "b");
  one.style.before = 30;
  one.style.after = 4;
  two.style.before = 6;
  bench.add(one);
  bench.add(two);
  bench.add(Space{5});
  bench.add(lines_paragraph(1, "c"));
  Book book = bench.build();
  CHECK(y_of(book, 0, 0) == doctest::Approx(28.5));
  CHECK(y_of(book, 0, 1) == doctest::Approx(28.5 + 16));
  CHECK(y_of(book, 0, 2) == doctest::Approx(28.5 + 16 + 15));
}

TEST_CASE("pages: body lines stand on the grid after anything else") {
  StoryBench bench;
  bench.style.grid = 10;
  bench.add(lines_paragraph(1, "a"));
  Paragraph heading = lines_paragraph(1, "titre");
  heading.style.leading = 13;
  heading.style.before = 4;
  bench.add(heading);
  bench.add(lines_paragraph(2, "b"));
  Book book = bench.build();
  CHECK(y_of(book, 0, 2) == doctest::Approx(28.5 + 30));
  CHECK(y_of(book, 0, 3) == doctest::Approx(28.5 + 40));
}

TEST_CASE("pages: columns are balanced, and fill page after page") {
  StoryBench bench;
  Columns columns;
  columns.count = 2;
  columns.gap = 10;
  for (int i = 0; i < 7; ++i) columns.items.push_back({lines_paragraph(1, std::string(1, char('a' + i)))});
  bench.add(columns);
  bench.add(lines_paragraph(1, "suite"));
  Book book = bench.build();
  REQUIRE(book.pages.size() == 1);
  CHECK(y_of(book, 0, 4) == y_of(book, 0, 0));
  CHECK(book.pages[0].marks[4].box.x == 30 + 80);
  CHECK(y_of(book, 0, 7) == doctest::Approx(28.5 + 40));

  StoryBench other;
  columns.items.clear();
  for (int i = 0; i < 50; ++i) columns.items.push_back({lines_paragraph(1, "i")});
  other.add(columns);
  book = other.build();
  CHECK(book.pages.size() == 3);
  CHECK(book.pages[0].marks.size() == 20);
  CHECK(book.pages[2].marks.size() == 10);
}

TEST_CASE("pages: a panel is never parted; its fill may run to the edges") {
  StoryBench bench;
  bench.add(lines_paragraph(7));
  Panel panel;
  panel.items.push_back({lines_paragraph(3, "p")});
  panel.fill = Colour{1, 2, 3};
  panel.padding_top = panel.padding_bottom = 5;
  panel.padding_left = 8;
  panel.bleed = true;
  bench.add(panel);
  Book book = bench.build();
  REQUIRE(book.pages.size() == 2);
  const Mark& fill = book.pages[1].marks[0];
  CHECK(fill.kind == Mark::Kind::area);
  CHECK(fill.box.x == doctest::Approx(-bleed));
  CHECK(fill.box.width == doctest::Approx(200 + 2 * bleed));
  CHECK(fill.box.height == 40);
  CHECK(book.pages[1].marks[1].box.x == 28);
  CHECK(y_of(book, 1, 1) == doctest::Approx(20 + 5 + 8.5));
}

TEST_CASE("pages: a panel higher than a page runs on, on its fill") {
  StoryBench bench;
  Panel panel;
  panel.items.push_back({lines_paragraph(14, "p")});
  panel.fill = Colour{1, 2, 3};
  panel.padding_left = 8;
  bench.add(panel);
  Book book = bench.build();
  REQUIRE(book.pages.size() == 2);
  CHECK(book.pages[1].marks[0].kind == Mark::Kind::area);
  CHECK(book.pages[1].marks[0].box.x == 20);
  CHECK(book.pages[1].marks[1].box.x == 28);
  CHECK(bench.words(book)[1] == "p10 p11 p12 p13");
}

TEST_CASE("pages: references to nowhere are told, of double anchors the first holds") {
  StoryBench bench;
  Paragraph lost = text_paragraph("ailleurs"), twice = text_paragraph("ici");
  lost.runs[0].kind = Run::Kind::page_ref;
  twice.anchor = "ici";
  bench.add(lost);
  bench.add(twice);
  bench.add(twice);
  Book book = bench.build();
  CHECK(book.anchors.size() == 1);
  CHECK(bench.out.count(Severity::warning) == 1);
}

TEST_CASE("pages: pictures in a row are shared out evenly") {
  StoryBench bench;
  Row row;
  row.gap = 10;
  for (int i = 0; i < 4; ++i) {
    Figure figure;
    figure.image = "assets/" + std::to_string(i) + ".png";
    figure.width = 40;
    row.figures.push_back(figure);
  }
  bench.add(row);
  Book book = bench.build();
  REQUIRE(book.pages[0].marks.size() == 4);  // 150 points hold three, so two and two
  CHECK(y_of(book, 0, 1) == y_of(book, 0, 0));
  CHECK(y_of(book, 0, 2) == doctest::Approx(y_of(book, 0, 0) + 30));
}

TEST_CASE("pages: side heads stand on the first baseline, what follows below both") {
  StoryBench bench;
  Beside beside;
  beside.width = 40;
  beside.gap = 10;
  Paragraph head = lines_paragraph(3, "h");
  head.style.leading = 12;
  beside.side.push_back({head});
  beside.items.push_back({lines_paragraph(2, "t")});
  bench.add(beside);
  bench.add(lines_paragraph(1, "suite"));
  Book book = bench.build();
  const auto& marks = book.pages[0].marks;
  REQUIRE(marks.size() == 6);
  CHECK(marks[0].box.y == doctest::Approx(marks[3].box.y));
  CHECK(marks[0].box.x == 30);
  CHECK(marks[3].box.x == 80);
  CHECK(marks[5].box.y == doctest::Approx(20 + 36 + 8.5));
}

TEST_CASE("pages: a side head stands beside columns too") {
  StoryBench bench;
  Beside beside;
  beside.width = 40;
  beside.gap = 10;
  beside.side.push_back({lines_paragraph(3, "h")});
  Columns columns;
  columns.items.push_back({lines_paragraph(1, "a")});
  columns.items.push_back({lines_paragraph(1, "b")});
  beside.items.push_back({columns});
  bench.add(beside);
  bench.add(lines_paragraph(1, "suite"));
  Book book = bench.build();
  CHECK(bench.words(book)[0] == "h0 h1 h2 a0 b0 suite0");
  CHECK(y_of(book, 0, 3) == y_of(book, 0, 0));
  CHECK(book.pages[0].marks[4].box.x == 80 + 41 + 18);
  CHECK(y_of(book, 0, 5) == doctest::Approx(20 + 30 + 8.5));
}

TEST_CASE("pages: stretching space takes what the page leaves") {
  StoryBench bench;
  bench.add(Space{0, true});
  bench.add(lines_paragraph(1, "bas"));
  Book book = bench.build();
  CHECK(y_of(book, 0, 0) == doctest::Approx(120 - 1.5));
}

TEST_CASE("pages: right-hand pages leave a blank one; labels count it; looks follow") {
  StoryBench bench;
  bench.story.items.clear();
  NewPage cover{bare(), NewPage::Hand::any, "roman", {}, false};
  cover.look.background = Colour{9, 9, 9};
  bench.add(cover);
  NewPage chapter{PageLook(), NewPage::Hand::right, "decimal", bare(), false};
  chapter.look.running = "Chapitre";
  bench.add(chapter);
  bench.add(lines_paragraph(12));
  Book book = bench.build();
  REQUIRE(book.pages.size() == 4);
  CHECK(book.pages[0].label == "i");
  CHECK(book.pages[1].label == "ii");
  CHECK(book.pages[1].marks.empty());
  CHECK(book.pages[2].label == "1");
  CHECK(bench.words(book)[2].starts_with("mot0"));
  CHECK(bench.words(book)[2].find("Chapitre 1") != std::string::npos);
  CHECK(bench.words(book)[3] == "mot10 mot11");
  CHECK(book.pages[0].marks[0].box.width == doctest::Approx(200 + 2 * bleed));
}

TEST_CASE("pages: page numbers settle, links and anchors are marked") {
  StoryBench bench;
  Paragraph entry = text_paragraph("Fiche");
  Run leader = entry.runs[0], ref = entry.runs[0];
  leader.kind = Run::Kind::leader;
  ref.kind = Run::Kind::page_ref;
  ref.text = "fiche";
  entry.runs[0].link = ref.link = leader.link = "#fiche";
  entry.runs.push_back(leader);
  entry.runs.push_back(ref);
  bench.add(entry);
  for (int i = 0; i < 11; ++i) bench.add(NewPage{bare(), NewPage::Hand::any, "", {}, false});
  Paragraph target = text_paragraph("Ici");
  target.anchor = "fiche";
  target.outline = 2;
  bench.add(target);
  Book book = bench.build();
  CHECK(bench.words(book)[0].ends_with(" 12"));
  REQUIRE(book.anchors.size() == 1);
  CHECK(book.anchors[0].page == 11);
  CHECK(book.outline[0].title == "Ici");
  const Mark& link = book.pages[0].marks.back();
  CHECK(link.kind == Mark::Kind::link);
  CHECK(link.target() == "#fiche");
  CHECK(link.alt() == "Fiche");
  CHECK(link.box.width == doctest::Approx(150));
  CHECK(bench.out.all().empty());
}

TEST_CASE(
    "pages: a link says its words, without the comma before a number; a number before a text says those") {
  StoryBench bench;
  Paragraph entry = text_paragraph("Fiche,\u00a0"), numbered = text_paragraph("Fiche");
  Run ref = entry.runs[0];
  ref.kind = Run::Kind::page_ref;
  ref.text = "fiche";
  entry.runs[0].link = numbered.runs[0].link = ref.link = "#fiche";
  entry.runs.push_back(ref);
  entry.anchor = "fiche";
  numbered.marker = {ref};
  bench.add(entry);
  bench.add(numbered);
  size_t links = 0;
  const Book book = bench.build();
  for (const Mark& mark : book.pages.at(0).marks) {
    if (mark.kind != Mark::Kind::link) continue;
    CHECK(mark.alt() == "Fiche");
    ++links;
  }
  CHECK(links == 3);
}

TEST_CASE("pages: numbers that never settle are told") {
  StoryBench bench;  // set as "iii" the reference takes a line more, which moves its target to page iv
  bench.story.items.clear();
  for (int i = 0; i < 3; ++i)
    bench.add(NewPage{bare(), NewPage::Hand::any, i == 0 ? "roman" : "", {}, false});
  Paragraph entry = text_paragraph("x");
  entry.runs[0].kind = Run::Kind::page_ref;
  Run rest = entry.runs[0];
  rest.kind = Run::Kind::text;
  rest.text = " " + std::string(27, 'x');
  entry.runs.push_back(rest);
  entry.style.leading = 50;
  bench.add(entry);
  Paragraph target = text_paragraph("Ici");
  target.style.leading = 50;
  target.anchor = "x";
  bench.add(target);
  bench.build();
  CHECK(bench.out.count(Severity::warning) == 1);
}

TEST_CASE(
    "pages: what is to stand on one page is tightened between its parts, in step with its neighbour, or "
    "told") {
  StoryBench bench;
  bench.story.items.clear();
  NewPage card{bare(), NewPage::Hand::any, "", {}, true};
  bench.add(card);
  Paragraph body = lines_paragraph(8);
  body.style.after = 15;
  bench.add(body);
  bench.add(lines_paragraph(1, "fin"));
  Book book = bench.build();
  CHECK(book.pages.size() == 1);
  CHECK(book.run_on.empty());
  CHECK(book.pages[0].marks.back().box.y <= 120);
  for (size_t i = 1; i < 8; ++i)  // in step with the page that faces it
    CHECK(y_of(book, 0, i) - y_of(book, 0, i - 1) == doctest::Approx(10));

  StoryBench other;
  other.story.items.clear();
  card.look.running = "Longue fiche";
  other.add(card);
  other.add(lines_paragraph(13));
  book = other.build();
  CHECK(book.pages.size() == 2);
  REQUIRE(book.run_on.size() == 1);
  CHECK(book.run_on[0].title == "Longue fiche");
  CHECK(book.run_on[0].lines == 3);
  CHECK(book.run_on[0].words == 4);  // a word a line; a line more, to be sure

  StoryBench pictured;
  pictured.story.items.clear();
  pictured.add(card);
  pictured.add(lines_paragraph(10));
  Row logos;
  logos.figures.resize(1);
  logos.figures[0].image = "assets/0.png";
  logos.figures[0].width = 40;
  pictured.add(logos);
  book = pictured.build();
  REQUIRE(book.run_on.size() == 1);
  CHECK(book.run_on[0].lines == 2);  // a picture 20 points high, lines of 10
}

TEST_CASE("pages: what is tightened keeps the baseline grid") {
  StoryBench bench;
  bench.style.grid = 10;
  bench.story.items.clear();
  bench.add(NewPage{bare(), NewPage::Hand::any, "", {}, true});
  Paragraph body = lines_paragraph(4);
  body.style.align = Align::justified;
  body.style.after = 14;
  bench.add(body);
  bench.add(body);
  const Book book = bench.build();
  CHECK(book.pages.size() == 1);
  for (size_t i = 1; i < book.pages[0].marks.size(); ++i) {
    const double steps = (y_of(book, 0, i) - y_of(book, 0, 0)) / 10;
    CHECK(steps == doctest::Approx(std::round(steps)));
  }
}

TEST_CASE("pages: an empty story, absurd measures") {
  StoryBench bench;
  bench.story.items.clear();
  CHECK(bench.build().pages.empty());
  bench.style.inner = 500;
  bench.style.top = 500;
  bench.add(lines_paragraph(3));
  Columns columns;
  columns.count = 0;
  columns.items.push_back({lines_paragraph(3)});
  bench.add(columns);
  CHECK(bench.build().pages.size() >= 3);
}

namespace {

/// Lines of ten points too many on a card that holds these items, a page being ten lines high; 0: none.
template <class... Items>
int lines_over(Items... items) {
  StoryBench bench;
  bench.story.items.clear();
  bench.add(NewPage{bare(), NewPage::Hand::any, "", {}, true});
  (bench.add(std::move(items)), ...);
  const Book book = bench.build();
  CHECK((book.pages.size() > 1) == !book.run_on.empty());
  return book.run_on.empty() ? 0 : book.run_on[0].lines;
}

}  // namespace

TEST_CASE("pages: what a card is too long by is told in true lines, whatever it is too long with") {
  for (const int entries : {2, 10, 20, 21, 40, 200, 1000}) {
    CAPTURE(entries);
    Columns columns;
    for (int i = 0; i < entries; ++i) columns.items.push_back({lines_paragraph(1)});
    CHECK(lines_over(columns) == std::max(0, (entries + 1) / 2 - 10));
    CHECK(lines_over(lines_paragraph(4), columns) == std::max(0, (entries + 1) / 2 - 6));
  }
  for (const int notes : {1, 5, 9, 20, 300}) {
    CAPTURE(notes);
    Paragraph text = lines_paragraph(1);
    for (int i = 0; i < notes; ++i) {
      Run call = text.runs[0];
      call.note = uint16_t(i + 1);
      text.runs.push_back(call);
      FootNote note;
      note.items.push_back({lines_paragraph(1, "n")});
      text.notes.push_back(note);
    }
    text.runs.erase(text.runs.begin());
    text.runs.resize(size_t(notes));
    const int lines = lines_over(text);
    CHECK((lines > 0) == (notes > 9));
    CHECK(std::abs(lines - std::max(0, notes - 9)) <= notes / 6 + 1);  // the calls take lines too
  }
  for (const size_t rows : {2, 9, 10, 11, 70}) {
    CAPTURE(rows);
    Table table;
    for (size_t i = 0; i < rows; ++i) table.rows.push_back({{{lines_paragraph(1)}}});
    table.rule.thickness = 0;
    CHECK(lines_over(table) == std::max(0, int(rows) - 10));
  }
}
