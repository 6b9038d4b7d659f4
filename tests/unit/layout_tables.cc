// Tables: how wide their columns are, where their cells stand, what stands above the rows of further pages.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "layout/pages/pages.h"
#include "layout/pages/paragraph_cache.h"
#include "layout/pages/table_columns.h"
#include "layout_bench.h"
#include "support.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

Paragraph cell(const std::string& text, TagId tag = artifact) {
  Paragraph paragraph = lines_paragraph(1, text);
  for (Run& run : paragraph.runs) run.tag = tag;
  return paragraph;
}

TableRow row(const std::vector<std::string>& texts, TagId tag = artifact) {
  TableRow out;
  for (const std::string& text : texts) out.cells.push_back({cell(text, tag)});
  return out;
}

std::vector<std::string> letters(size_t count) {
  std::vector<std::string> out;
  for (size_t i = 0; i < count; ++i) out.emplace_back(1, static_cast<char>('a' + i));
  return out;
}

std::vector<const Mark*> texts_of(const BookPage& page) {
  std::vector<const Mark*> out;
  for (const Mark& mark : page.marks)
    if (mark.kind == Mark::Kind::text) out.push_back(&mark);
  return out;
}

}  // namespace

TEST_CASE("table: columns are as wide as their lines where there is room") {
  CHECK(column_widths({{20, 50}, {30, 100}}, 400) == std::vector<Pt>{50, 100});
}

TEST_CASE("table: where there is none, the longest words first, the rest in proportion") {
  // 300 points for words of 50 + 50 and lines of 100 + 400: half of what lies between.
  CHECK(column_widths({{50, 100}, {50, 400}}, 300) == std::vector<Pt>{75, 225});
}

TEST_CASE("table: words that do not fit share the width") {
  CHECK(column_widths({{150, 200}, {50, 50}}, 100) == std::vector<Pt>{75, 25});
  CHECK(column_widths({}, 100).empty());
}

TEST_CASE("table: the cells of a row stand on one line, from left to right, however many columns") {
  for (size_t columns = 2; columns <= 10; ++columns) {
    CAPTURE(columns);
    StoryBench bench;
    Table table;
    table.gap = 4;
    table.headings = {row(letters(columns))};
    for (int i = 0; i < 3; ++i) table.rows.push_back(row(letters(columns)));
    bench.add(table);
    const Book book = bench.build();
    std::map<double, std::vector<double>> rows;  // by baseline
    for (const Mark* mark : texts_of(book.pages.at(0))) rows[mark->box.y].push_back(mark->box.x);
    REQUIRE(rows.size() == 4);
    for (const auto& each : rows) {
      CHECK(each.second.size() == columns);
      CHECK(std::is_sorted(each.second.begin(), each.second.end()));
      CHECK(each.second == rows.begin()->second);
    }
  }
}

TEST_CASE("table: an empty cell moves nothing") {
  StoryBench bench;
  Table table;
  table.rows = {row({"a", "", "c"}), row({"d", "e", "f"}), row({"g", "h", "i"})};
  std::get<Paragraph>(table.rows[0].cells[1].what).runs.clear();
  bench.add(table);
  const Book book = bench.build();
  const auto marks = texts_of(book.pages.at(0));
  REQUIRE(marks.size() == 8);
  CHECK(marks[2]->box.y - marks[0]->box.y == doctest::Approx(marks[5]->box.y - marks[2]->box.y));
  CHECK(marks[0]->box.y == doctest::Approx(marks[1]->box.y));
  CHECK(marks[1]->box.x == doctest::Approx(marks[4]->box.x));
}

TEST_CASE("table: rows keep step with the text around them") {
  StoryBench bench;
  bench.style.grid = 10;
  bench.add(lines_paragraph(1, "avant"));
  Table table;
  table.rule.before = table.rule.after = 1;
  table.rule.thickness = 0.4;
  for (int i = 0; i < 4; ++i) {
    table.rows.push_back(row({"x", "y"}));
    for (Item& cell : table.rows.back().cells) std::get<Paragraph>(cell.what).style.leading = 8.5;
  }
  bench.add(table);
  bench.add(lines_paragraph(1, "apres"));
  const Book book = bench.build();
  const auto marks = texts_of(book.pages.at(0));
  REQUIRE(marks.size() == 10);
  for (size_t i = 3; i < 9; i += 2)  // from row to row, with its rules: 10.9, or 10 on the grid
    CHECK(marks[i]->box.y - marks[i - 2]->box.y == doctest::Approx(10));
  for (const Mark* mark : marks)
    CHECK(std::remainder(mark->box.y - marks[0]->box.y, 10) == doctest::Approx(0));
}

TEST_CASE("table: its heading stands above the rows of each page, to be read once") {
  StoryBench bench;
  Table table;
  table.headings = {row({"H", "I"}, 7)};
  table.again = {row({"H", "I"})};
  for (int i = 0; i < 200; ++i) table.rows.push_back(row({"x", "y"}, 8));
  bench.add(table);
  const Book book = bench.build();
  REQUIRE(book.pages.size() > 2);
  for (size_t page = 0; page < book.pages.size(); ++page) {
    CAPTURE(page);
    const auto marks = texts_of(book.pages[page]);
    REQUIRE(marks.size() >= 4);
    for (size_t i : {0, 1}) CHECK(marks[i]->tag == (page == 0 ? 7 : artifact));
    CHECK(marks[2]->tag == 8);
    CHECK(marks[2]->box.y > marks[0]->box.y);
    CHECK(marks[2]->box.x == doctest::Approx(marks[0]->box.x));
  }
}

TEST_CASE("table: a row higher than a page runs on") {
  StoryBench bench;
  Table table;
  TableRow tall;
  tall.cells.push_back({lines_paragraph(1, "a")});
  tall.cells.push_back({lines_paragraph(300, "b")});
  table.rows = {std::move(tall)};
  bench.add(table);
  const Book book = bench.build();
  CHECK(book.pages.size() > 1);
  size_t lines = 0;
  for (const BookPage& page : book.pages)
    for (const Mark* mark : texts_of(page)) {
      CHECK(mark->box.y <= book.height);
      ++lines;
    }
  CHECK(lines == 301);
}

namespace {

Paragraph figure(const std::string& text) {
  Paragraph out = text_paragraph(text);
  out.style.align = Align::figures;
  return out;
}

Table one_row(const std::vector<std::string>& texts) {
  Table table;
  table.gap = 4;
  table.rows = {row(texts)};
  return table;
}

std::set<double> sizes_of(const Book& book) {
  std::set<double> out;
  for (const BookPage& page : book.pages)
    for (const Mark* mark : texts_of(page)) out.insert(std::round(mark->size() * 100) / 100);
  return out;
}

}  // namespace

TEST_CASE("table: one that is too wide is set smaller, by the steps of the style, no more than needed") {
  // 150 points wide, half an em a letter: 28 letters with a gap of 4 points are 144 points of 10, 27 of them…
  for (size_t letters = 5; letters <= 40; ++letters) {
    CAPTURE(letters);
    StoryBench bench;
    Table table = one_row({std::string(letters, 'm'), "ab"});
    table.steps = {0.9, 0.8, 0.7};
    const double words = (double(letters + 1) + 3) * 5;  // with the number that each word ends in
    double wanted = 0.7;
    for (double step : {0.7, 0.8, 0.9, 1.0})
      if (words * step + 4.5 <= 150) wanted = step;
    bench.add(table);
    const Book book = bench.build();
    CHECK(sizes_of(book) == std::set<double>{10 * wanted});
    CHECK(book.wide_tables.size() == (words * 0.7 + 4.5 > 150 ? 1 : 0));
  }
}

TEST_CASE("table: then it leaves the text for the width of the page, below what stands beside") {
  StoryBench bench;
  Beside beside;
  beside.width = 50;
  beside.gap = 10;
  beside.side.push_back({lines_paragraph(3, "s")});
  Table table = one_row({std::string(12, 'm'), std::string(10, 'n')});
  table.steps = {0.9};
  beside.items.push_back({std::move(table)});
  beside.items.push_back({lines_paragraph(1, "t")});
  bench.add(beside);
  const Book book = bench.build();
  CHECK(book.wide_tables.empty());
  double side = 0, left = 1000, text = 0, row_y = 0;
  for (const Mark* mark : texts_of(book.pages.at(0))) {
    const std::string& word = bench.fonts.word(book.pages[0].words_of(*mark)[0].word).text;
    if (word.starts_with("s")) side = std::max(side, mark->box.y);
    if (word.starts_with("mm")) left = mark->box.x;
    if (word.starts_with("mm")) row_y = mark->box.y;
    if (word.starts_with("t")) text = mark->box.x;
  }
  CHECK(left == 30);
  CHECK(row_y > side);
  CHECK(text == 90);
}

TEST_CASE("table: the whole parts of figures end on one line, whatever follows them") {
  StoryBench bench;
  Table table;
  table.gap = 4;
  const std::vector<std::string> figures = {"1", "12,5", "3,25\u00a0%", "100\u00a0€", "–", "7"};
  for (const std::string& text : figures) table.rows.push_back({{{cell("a")}, {figure(text)}}});
  bench.add(table);
  const Book book = bench.build();
  std::set<double> ends;
  for (const Mark* mark : texts_of(book.pages.at(0))) {
    const std::string& word = bench.fonts.word(book.pages[0].words_of(*mark)[0].word).text;
    if (word == "a0") continue;
    const size_t whole = word == "–" ? 1 : std::min(word.size(), word.find_first_of(",\xc2"));
    ends.insert(std::round((mark->box.x + 5 * double(whole)) * 10) / 10);
  }
  CHECK(ends.size() == 1);
}

TEST_CASE("table: its caption stands above it and stays with it") {
  for (int before = 0; before < 10; ++before) {
    CAPTURE(before);
    StoryBench bench;
    if (before) bench.add(lines_paragraph(before, "b"));
    Table table = one_row({"x", "y"});
    Paragraph caption = lines_paragraph(1, "titre");
    caption.style.keep_with_next = true;
    table.caption.push_back({caption});
    bench.add(table);
    for (const BookPage& page : bench.build().pages) {
      std::vector<std::string> words;
      for (const Mark* mark : texts_of(page))
        words.push_back(bench.fonts.word(page.words_of(*mark)[0].word).text);
      const auto caption_at = std::find(words.begin(), words.end(), "titre0");
      const auto row_at = std::find(words.begin(), words.end(), "x0");
      CHECK((caption_at == words.end()) == (row_at == words.end()));
      CHECK(caption_at <= row_at);
    }
  }
}

TEST_CASE("table: words are broken only where no column can hold them") {
  const auto broken = [](const std::vector<std::string>& texts) {
    StoryBench bench;
    Table table;
    table.gap = 4;
    TableRow cells;
    for (const std::string& text : texts) {
      cells.cells.push_back({text_paragraph(text)});
      std::get<Paragraph>(cells.cells.back().what).style.lang = "fr";
    }
    table.rows.push_back(cells);
    bench.add(table);
    const Book book = bench.build();
    size_t hyphens = 0;
    for (const PlacedWord& word : book.pages.at(0).words)
      hyphens += bench.fonts.word(word.word).text.ends_with("\u00AD");
    return hyphens;
  };
  CHECK(broken({"eau et assainissement", "eau et assainissement"}) == 0);
  CHECK(broken({"eau et assainissement", "eau et assainissement de la commune", "eau"}) > 0);
}

TEST_CASE("table: a column is as wide as the picture that it holds") {
  StoryBench bench;
  Table table;
  table.rows.push_back(row({"a", "b"}));
  Figure figure;
  figure.image = "a.png";
  figure.width = figure.height = 40;
  table.rows[0].cells[0] = {figure};
  bench.add(table);
  const Book book = bench.build();
  Pt picture = 0, word = 0;
  for (const Mark& mark : book.pages[0].marks) {
    if (mark.kind == Mark::Kind::image) picture = mark.box.x + mark.box.width;
    if (mark.kind == Mark::Kind::text) word = mark.box.x;
  }
  CHECK(picture == doctest::Approx(30 + 40));
  CHECK(word >= picture + table.gap - 0.01);
}

TEST_CASE("tables: the lines of a cell are full, those of a heading of one length") {
  StoryBench bench;
  const std::string text = "un deux trois quatre cinq six sept huit neuf, dix onze douze treize";
  Paragraph words = text_paragraph(text);
  const ImageSize no_pictures;
  const SettingTools tools{bench.style, bench.fonts, hyphenators(), no_pictures};
  const PageLabels labels;
  ParagraphCache paragraphs(tools, bench.fonts, labels);
  const auto widths = [&](bool balanced) {
    words.style.balanced = balanced;
    std::vector<float> out;
    for (const SetLine& line : paragraphs.set_once(words.runs, words.style, 150).lines)
      out.push_back(line.width);
    return out;
  };
  const std::vector<float> full = widths(false), even = widths(true);
  REQUIRE(full.size() >= 2);
  for (size_t i = 0; i + 1 < full.size(); ++i) CHECK(full[i] > 0.8 * 150);
  CHECK(full.back() <= even.back());
}

TEST_CASE("table: given widths hold, columns without one are measured, the first takes what is left") {
  StoryBench bench;
  Table table;
  table.gap = 5;
  table.widths = {0, 0, 20};  // of 150 points
  table.rows = {row({"un deux trois quatre", "b", "c"}), row({"d", "e", "f"})};
  bench.add(table);
  const Book book = bench.build();
  std::map<std::string, double> lefts;
  for (const Mark* mark : texts_of(book.pages.at(0)))
    lefts[bench.fonts.word(book.pages[0].words_of(*mark)[0].word).text] = mark->box.x;
  CHECK(lefts.at("c0") - lefts.at("d0") == doctest::Approx(130));
  CHECK(lefts.at("c0") - lefts.at("b0") == doctest::Approx(10 + width_rounding + 5));
  CHECK(lefts.at("e0") == doctest::Approx(lefts.at("b0")));
}

TEST_CASE("table: given widths that leave a word too little are as if there were none") {
  Table table;
  table.gap = 5;
  table.widths = {0, 50};
  table.rows = {row({"a", "b"})};
  CHECK(given_widths(table, {{40, 90}, {10, 10}}, 100) == std::vector<Pt>{45, 50});
  CHECK(given_widths(table, {{46, 90}, {10, 10}}, 100).empty());
  CHECK(given_widths(table, {{40, 90}, {51, 51}}, 100).empty());
  table.rows = {row({"a", "b", "c"})};
  table.widths = {0, 0, 50};
  CHECK(given_widths(table, {{20, 30}, {10, 25}, {50, 50}}, 110) == std::vector<Pt>{25, 25, 50});
  CHECK(given_widths(table, {{20, 30}, {10, 25}, {50, 50}}, 100) == std::vector<Pt>{30, 10, 50});
  table.widths.clear();
  CHECK(given_widths(table, {{40, 90}, {10, 10}}, 100).empty());
}

TEST_CASE("table: bars give way, alike, to the words beside them") {
  const auto lengths = [](const std::string& word) {
    StoryBench bench;
    Table table;
    table.gap = 5;
    table.rule.thickness = 0;
    table.widths = {0, 105};  // of 150 points
    for (const Pt length : {90, 45}) {
      table.rows.push_back(row({word, "9"}));
      auto& runs = std::get<Paragraph>(table.rows.back().cells[1].what).runs;
      Run bar;
      bar.kind = Run::Kind::bar;
      bar.length = length;
      runs.insert(runs.begin(), bar);
    }
    bench.add(table);
    std::vector<Pt> found;
    const Book book = bench.build();
    for (const Mark& mark : book.pages.at(0).marks) {
      if (mark.kind == Mark::Kind::area) found.push_back(mark.box.width);
      CHECK(mark.box.x + mark.box.width <= 180.1);
    }
    return found;
  };
  CHECK(lengths("court") == std::vector<Pt>{90, 45});
  const std::vector<Pt> shorter = lengths("longuementdit");  // 14 characters with the number: 70 points
  REQUIRE(shorter.size() == 2);
  CHECK(shorter[0] < 60);
  CHECK(shorter[0] > 50);
  CHECK(shorter[1] == doctest::Approx(shorter[0] / 2));
}

TEST_CASE("table: without a thickness there are no rules") {
  StoryBench bench;
  Table table;
  table.rule.thickness = 0;
  table.rule.before = table.rule.after = 3;
  table.headings = {row({"H"})};
  for (int i = 0; i < 3; ++i) table.rows.push_back(row({"x"}));
  bench.add(table);
  const Book book = bench.build();
  const auto marks = texts_of(book.pages.at(0));
  REQUIRE(marks.size() == 4);
  CHECK(book.pages[0].marks.size() == 4);
  for (size_t i = 1; i < 4; ++i) CHECK(marks[i]->box.y - marks[i - 1]->box.y == doctest::Approx(10));
}

TEST_CASE("table: one that is kept together goes to the next page whole, if that can hold it") {
  for (const bool ruled : {true, false})
    for (const int rows : {6, 30}) {
      CAPTURE(ruled);
      CAPTURE(rows);
      StoryBench bench;
      bench.add(lines_paragraph(6, "avant"));
      Table table;
      table.keep_together = true;
      table.rule.thickness = ruled ? 0.5 : 0;
      table.caption.push_back({cell("Titre")});
      for (int i = 0; i < rows; ++i) table.rows.push_back(row({"x"}));
      bench.add(table);
      const Book book = bench.build();
      const std::vector<std::string> words = bench.words(book);
      CHECK((words[0].find("Titre") == std::string::npos) == (rows == 6));
      if (rows == 6) CHECK(words.at(1).starts_with("Titre0 x0 x0 x0 x0 x0 x0"));
      CHECK(words.size() == (rows == 6 ? 2 : words.size()));
    }
}

TEST_CASE("line: a bar is as long as it says and as high as a capital, without being read") {
  StoryBench bench;
  Paragraph paragraph = lines_paragraph(1, "mot");
  paragraph.runs[0].tag = 7;
  Run bar;
  bar.kind = Run::Kind::bar;
  bar.length = 42;
  bar.colour = {1, 2, 3};
  paragraph.runs.insert(paragraph.runs.begin(), bar);
  bar.length = 0;
  paragraph.runs.push_back(bar);
  bench.add(paragraph);
  const Book book = bench.build();
  const auto& marks = book.pages.at(0).marks;
  REQUIRE(marks.size() == 2);  // none of no length
  CHECK(marks[0].kind == Mark::Kind::area);
  CHECK(marks[0].tag == artifact);
  CHECK(marks[0].box.width == doctest::Approx(42));
  CHECK(marks[0].box.height == doctest::Approx(7));  // 0.7 em of ten points
  CHECK(marks[0].box.y + marks[0].box.height == doctest::Approx(marks[1].box.y));
  CHECK(marks[1].box.x - marks[0].box.x == doctest::Approx(42));
}
