// Notes at the foot of the page that holds their calls.
#include <algorithm>
#include <map>

#include "layout_bench.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

constexpr Pt upper = 20, lower = 120;  // edges of the text area: ten lines of ten points

FootNote note(int lines, const std::string& word, std::string call = {}) {
  FootNote out;
  out.items.push_back({lines_paragraph(lines, word)});
  out.call = std::move(call);
  return out;
}

/// The text "m0", "m1"… of `lines` lines, of which line `line` calls a note.
Paragraph calling(int lines, int line, FootNote note) {
  Paragraph out = lines_paragraph(lines, "m");
  for (Run& run : out.runs)
    if (run.text == "m" + std::to_string(line)) run.note = 1;
  out.notes.push_back(std::move(note));
  return out;
}

/// Baselines of the words on a page, by word.
std::map<std::string, Pt> places(const Book& book, const FontMetrics& fonts, size_t page) {
  std::map<std::string, Pt> out;
  for (const Mark& mark : book.pages.at(page).marks)
    if (mark.kind == Mark::Kind::text)
      for (const PlacedWord& word : book.pages[page].words_of(mark))
        out[fonts.word(word.word).text] = mark.box.y;
  return out;
}

size_t page_with(StoryBench& bench, const Book& book, const std::string& word) {
  for (size_t i = 0; i < book.pages.size(); ++i)
    if (places(book, bench.fonts, i).contains(word)) return i;
  return SIZE_MAX;
}

}  // namespace

TEST_CASE("notes: at the foot of the page of their call, wherever that stands") {
  for (int lines = 1; lines <= 25; ++lines)
    for (int line : {0, lines / 2, lines - 1}) {
      CAPTURE(lines);
      CAPTURE(line);
      StoryBench bench;
      bench.add(calling(lines, line, note(2, "n")));
      const Book book = bench.build();
      const size_t page = page_with(bench, book, "m" + std::to_string(line));
      CHECK(page_with(bench, book, "n0") == page);
      CHECK(page_with(bench, book, "n1") == page);
      const auto words = places(book, bench.fonts, page);
      CHECK(words.at("n1") <= lower);
      CHECK(words.at("n1") > lower - 10);
      for (const auto& [word, y] : words)
        if (word.starts_with("m")) CHECK(y < words.at("n0"));
    }
}

TEST_CASE("notes: text and notes never overlap, and none is lost, however many there are") {
  for (int notes = 1; notes <= 12; ++notes)
    for (int size = 1; size <= 4; ++size) {
      CAPTURE(notes);
      CAPTURE(size);
      StoryBench bench;
      bench.style.measures["avant-notes"] = 10;
      for (int i = 0; i < notes; ++i) bench.add(calling(2, 1, note(size, "n" + std::to_string(i) + ".")));
      const Book book = bench.build();
      int seen = 0;
      for (size_t page = 0; page < book.pages.size(); ++page) {
        std::vector<Pt> ys;
        for (const Mark& mark : book.pages[page].marks)
          if (mark.kind == Mark::Kind::text) ys.push_back(mark.box.y);
        std::sort(ys.begin(), ys.end());
        for (size_t i = 1; i < ys.size(); ++i) CHECK(ys[i] - ys[i - 1] >= 9.99);
        if (!ys.empty()) CHECK(ys.back() <= lower);
        if (!ys.empty()) CHECK(ys.front() >= upper);
        seen += int(ys.size());
      }
      CHECK(seen == notes * (2 + size));
    }
}

TEST_CASE("notes: one longer than a page goes on at the foot of the next, the text above it") {
  StoryBench bench;
  bench.add(calling(12, 0, note(25, "n")));
  const Book book = bench.build();
  CHECK(page_with(bench, book, "n0") == 0);
  CHECK(page_with(bench, book, "m1") == 0);
  CHECK(page_with(bench, book, "n24") == book.pages.size() - 1);
  std::vector<std::string> all;
  for (int i = 0; i < 25; ++i) CHECK(page_with(bench, book, "n" + std::to_string(i)) != SIZE_MAX);
  CHECK(places(book, bench.fonts, 1).at("m6") < places(book, bench.fonts, 1).at("n8"));
}

TEST_CASE("notes: of cells, side columns, panels and columns as of text") {
  const auto built = [](auto&& item) {
    StoryBench bench;
    bench.add(lines_paragraph(3, "a"));
    bench.add(std::forward<decltype(item)>(item));
    const Book book = bench.build();
    CHECK(book.pages.size() == 1);
    CHECK(places(book, bench.fonts, 0).at("n0") > lower - 10);
    CHECK(places(book, bench.fonts, 0).at("m0") < lower - 20);
  };
  const auto text = [] { return calling(1, 0, note(1, "n")); };
  Table table;
  table.rows.push_back({{{text()}, {lines_paragraph(1, "b")}}});
  built(table);
  Beside beside;
  beside.width = 40;
  beside.side.push_back({text()});
  beside.items.push_back({lines_paragraph(1, "b")});
  built(beside);
  Panel panel;
  panel.items.push_back({text()});
  built(panel);
  Columns columns;
  for (int i = 0; i < 4; ++i) columns.items.push_back({i == 2 ? text() : lines_paragraph(1, "b")});
  built(columns);
  Panel around;
  around.items.push_back({columns});
  built(around);
}

TEST_CASE("notes: the way back leads to the line of the call") {
  StoryBench bench;
  bench.add(calling(20, 13, note(1, "n", "appel")));
  const Book book = bench.build();
  REQUIRE(book.anchors.size() == 1);
  CHECK(book.anchors[0].name == "appel");
  CHECK(book.anchors[0].page == page_with(bench, book, "m13"));
  CHECK(book.anchors[0].y < places(book, bench.fonts, book.anchors[0].page).at("m13"));
}

TEST_CASE("notes: a note may call another, which stands below it") {
  StoryBench bench;
  FootNote outer;
  outer.items.push_back({calling(1, 0, note(1, "n"))});
  Paragraph text = lines_paragraph(1, "t");
  text.runs[0].note = 1;
  text.notes.push_back(outer);
  bench.add(text);
  const auto words = places(bench.build(), bench.fonts, 0);
  CHECK(words.at("t0") < words.at("m0"));
  CHECK(words.at("m0") < words.at("n0"));
}

TEST_CASE("notes: what is to stand on one page counts its notes") {
  StoryBench bench;
  bench.story.items.clear();
  NewPage page{bare(), NewPage::Hand::any, "", {}, true};
  bench.add(page);
  bench.add(calling(9, 8, note(4, "n")));
  const Book book = bench.build();
  REQUIRE(book.run_on.size() == 1);
  CHECK(book.run_on[0].lines >= 3);
}

TEST_CASE("notes: by their numbers on a page, one called in another after those of later lines") {
  StoryBench bench;
  Paragraph text = lines_paragraph(2, "m");
  FootNote third = note(1, "c");
  third.order = 3;
  FootNote first;
  first.items.push_back({calling(1, 0, third)});
  first.order = 1;
  FootNote second = note(1, "b");
  second.order = 2;
  text.runs.front().note = 1;
  text.runs.back().note = 2;
  text.notes = {first, second};
  bench.add(text);
  const Book book = bench.build();
  std::vector<std::pair<Pt, Pt>> lines;
  const auto words = bench.words(book);
  REQUIRE(words.size() == 1);
  CHECK(words[0].ends_with("m0 b0 c0"));
}
