// Random stories: whatever stands in them, every word reaches a page once and in order, inside the page.
#include <algorithm>
#include <random>

#include "layout_bench.h"
#include "support.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

/// Makes items whose words are numbers, so that each can be told from all others.
class Author {
 public:
  explicit Author(unsigned seed) : random_(seed) {}

  int upto(int n) { return int(random_() % unsigned(n)); }

  std::vector<Item> items(int depth, int most) {
    std::vector<Item> out;
    for (int i = upto(most) + 1; i > 0; --i) out.push_back(item(depth));
    return out;
  }

  Style style() {
    Style style = small_style();
    style.grid = upto(2) * 10;
    style.breaking.hanging = upto(2);
    style.height = 90 + upto(100);
    style.width = 500;  // so that no word is wider than a column
    return style;
  }

  int words() const { return words_; }

 private:
  Item item(int depth) {
    switch (upto(depth > 0 ? 9 : 4)) {
      case 0:
        return {Space{double(upto(30)), upto(5) == 0}};
      case 1:
        return {Rule{1, {}, double(upto(9)), double(upto(9)), 0, 0}};
      case 2: {
        Figure figure;
        figure.emblem = Emblem::disc;
        figure.width = upto(200);
        figure.before = upto(10);
        return {figure};
      }
      case 5: {
        Columns columns;
        columns.count = upto(4);
        columns.items = items(depth - 1, 8);
        return {columns};
      }
      case 6: {
        Panel panel;
        panel.items = items(depth - 1, 3);
        panel.padding_left = panel.padding_top = upto(10);
        if (upto(2)) panel.fill = Colour{};
        panel.keep_with_next = upto(2);
        return {panel};
      }
      case 7: {
        Beside beside;
        beside.width = 40;
        beside.gap = upto(8);
        beside.side.push_back({paragraph(2)});
        beside.items = items(depth - 1, 4);
        return {beside};
      }
      case 8: {
        NewPage page{bare(), NewPage::Hand(upto(3)), "", {}, upto(2) == 0};
        return {page};
      }
      default:
        return {paragraph(25)};
    }
  }

  Paragraph paragraph(int most) {
    Paragraph out = text_paragraph("");
    for (int i = upto(most) + 1; i > 0; --i)
      out.runs[0].text += (out.runs[0].text.empty() ? "" : " ") + std::to_string(words_++);
    out.style.align = Align(upto(4));
    out.style.hyphenate = upto(2);
    out.style.leading = upto(2) ? 10 : 8 + upto(9);
    out.style.before = upto(3) * 4;
    out.style.keep_with_next = upto(4) == 0;
    out.style.keep_together = upto(6) == 0;
    out.style.left = upto(3) * 5;
    out.style.widows = uint8_t(upto(4));
    return out;
  }

  std::mt19937 random_;
  int words_ = 0;
};

}  // namespace

TEST_CASE("random stories: every word once, in order, on a page") {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Author author(seed);
    StoryBench bench;
    bench.style = author.style();
    for (Item& item : author.items(2, 14)) bench.story.items.push_back(std::move(item));
    const Book book = bench.build();
    std::vector<int> seen;
    for (const BookPage& page : book.pages) {
      for (const PlacedWord& placed : page.words)
        seen.push_back(std::stoi(bench.fonts.word(placed.word).text));
      for (const Mark& mark : page.marks) CHECK(mark.box.x >= -bleed - 1);
    }
    std::sort(seen.begin(), seen.end());  // side heads may be painted before what they stand beside
    REQUIRE(seen.size() == size_t(author.words()));
    for (size_t i = 0; i < seen.size(); ++i) REQUIRE(seen[i] == int(i));
  }
}
