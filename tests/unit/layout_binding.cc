// Orders worked out by hand, with paper.
#include "layout/pages/binding.h"
#include "support.h"

using namespace annuaire;

namespace {

constexpr uint32_t none = blank_page;
using Sides = std::vector<SheetSide>;

}  // namespace

TEST_CASE("binding: a booklet's sheets in their order") {
  // Page numbers less one: 4-1 | 2-3.
  CHECK(saddle_order(4, true) == Sides{{3, 0}, {1, 2}});
  // 8-1 | 2-7 | 6-3 | 4-5, where 8 is the fifth page and 5, 6, 7 are blank.
  CHECK(saddle_order(5, true) == Sides{{4, 0}, {1, none}, {none, 2}, {3, none}});
  CHECK(saddle_order(8, true) == Sides{{7, 0}, {1, 6}, {5, 2}, {3, 4}});
  const Sides long_one = saddle_order(38, true);
  REQUIRE(long_one.size() == 20);
  CHECK(long_one[0] == SheetSide{37, 0});    // 40-1: the covers
  CHECK(long_one[1] == SheetSide{1, none});  // 2-39
  CHECK(long_one[2] == SheetSide{none, 2});  // 38-3
  CHECK(long_one[3] == SheetSide{3, 36});    // 4-37
  CHECK(long_one[18] == SheetSide{21, 18});  // 22-19
  CHECK(long_one[19] == SheetSide{19, 20});  // 20-21: the middle
}

TEST_CASE("binding: none, one and two pages") {
  CHECK(saddle_order(0, true).empty());
  CHECK(saddle_order(1, true) == Sides{{none, 0}, {none, none}});
  CHECK(saddle_order(2, true) == Sides{{1, 0}, {none, none}});
  CHECK(bound_order(6, 4, true) == std::vector<uint32_t>{0, 1, 2, 3, 4, none, none, 5});
  CHECK(bound_order(8, 4, true).size() == 8);
}

TEST_CASE("binding: each page stands on a booklet once") {
  for (uint32_t pages = 1; pages < 50; ++pages) {
    std::vector<int> seen(pages, 0);
    size_t blank = 0;
    for (const SheetSide& side : saddle_order(pages, true))
      for (uint32_t page : {side.left, side.right})
        page == none ? ++blank : static_cast<size_t>(++seen[page]);
    CHECK(seen == std::vector<int>(pages, 1));
    CHECK(blank == (4 - pages % 4) % 4);
  }
}

TEST_CASE("binding: blank pages come before the back cover, and what leads to it still does") {
  Book book;
  book.back = true;
  book.pages.resize(5);
  book.pages[4].label = "dos";
  book.anchors = {{"a", 3, 0}, {"b", 4, 0}};
  fill_up(book, 4);
  REQUIRE(book.pages.size() == 8);
  CHECK(book.pages[7].label == "dos");
  CHECK(book.anchors[0].page == 3);
  CHECK(book.anchors[1].page == 7);
  fill_up(book, 4);
  CHECK(book.pages.size() == 8);
}

TEST_CASE("binding: without a back cover the blank pages come at the end") {
  CHECK(bound_order(5, 4, false) == std::vector<uint32_t>{0, 1, 2, 3, 4, none, none, none});
  CHECK(bound_order(8, 4, false).back() == 7);
  CHECK(bound_order(0, 4, false).empty());
  CHECK(saddle_order(3, false) == Sides{{none, 0}, {1, 2}});
  for (const bool back : {false, true}) {
    Book book;
    book.back = back;
    book.pages.resize(5);
    book.pages[4].label = "fin";
    book.anchors = {{"fin", 4, 0}};
    fill_up(book, 4);
    REQUIRE(book.pages.size() == 8);
    CHECK(book.pages[back ? 7 : 4].label == "fin");
    CHECK(book.anchors[0].page == (back ? 7 : 4));
  }
}
