#include "layout/pages/binding.h"

#include <algorithm>

namespace annuaire {
namespace {

constexpr uint32_t pages_a_sheet = 4;

/// Puts a page on a sheet, so far to the right; nothing of its grounds reaches out of `left` to `right`.
void put_beside(BookPage& sheet, const BookPage& page, Pt shift, Pt left, Pt right) {
  for (Mark mark : page.marks) {
    const std::span<const PlacedWord> words = page.words_of(mark);
    mark.box.x += shift;
    if (mark.kind == Mark::Kind::area) {
      const Pt end = std::min(mark.box.x + mark.box.width, right);
      mark.box.x = std::max(mark.box.x, left);
      mark.box.width = end - mark.box.x;
      if (mark.box.width <= 0) continue;
    }
    mark.word_count = 0;
    sheet.marks.push_back(std::move(mark));
    for (const PlacedWord& word : words) sheet.add_word(word);
  }
}

}  // namespace

Pt spine_width(size_t pages, double leaf) { return static_cast<double>((pages + 1) / 2) * leaf * mm; }

Book cover_sheet(const Book& covers, Pt spine, Colour ground) {
  Book sheet;
  sheet.width = 2 * covers.width + spine;
  sheet.height = covers.height;
  sheet.meta = covers.meta;
  sheet.folds = {covers.width};
  if (spine > 0) sheet.folds.push_back(covers.width + spine);
  BookPage& page = sheet.pages.emplace_back();
  Mark& back = page.marks.emplace_back();
  back.kind = Mark::Kind::area;
  back.box = {covers.width, -bleed, spine, covers.height + 2 * bleed};
  back.colour = ground;
  put_beside(page, covers.pages.at(1), 0, -bleed, covers.width);
  put_beside(page, covers.pages.at(0), covers.width + spine, covers.width + spine, sheet.width + bleed);
  return sheet;
}

std::vector<uint32_t> bound_order(uint32_t pages, uint32_t multiple, bool back) {
  std::vector<uint32_t> order;
  const uint32_t count = (pages + multiple - 1) / multiple * multiple;
  const bool last_apart = back && pages > 1;  // a single page is a front
  for (uint32_t page = 0; page + last_apart < pages; ++page) order.push_back(page);
  order.resize(count - last_apart, blank_page);
  if (last_apart) order.push_back(pages - 1);
  return order;
}

std::vector<SheetSide> saddle_order(uint32_t pages, bool back) {
  const std::vector<uint32_t> order = bound_order(pages, pages_a_sheet, back);
  std::vector<SheetSide> sides;
  for (size_t side = 0; side < order.size() / 2; ++side) {
    const uint32_t low = order[side], high = order[order.size() - 1 - side];
    // Fronts have the later page at the left.
    sides.push_back(side % 2 == 0 ? SheetSide{high, low} : SheetSide{low, high});
  }
  return sides;
}

void fill_up(Book& book, uint32_t multiple) {
  const auto count = static_cast<uint32_t>(book.pages.size());
  const std::vector<uint32_t> order = bound_order(count, multiple, book.back);
  if (order.size() == count) return;
  const auto added = static_cast<uint32_t>(order.size()) - count;
  const uint32_t place = book.back && count > 1 ? count - 1 : count;
  book.pages.insert(book.pages.begin() + place, added, BookPage{});
  for (Anchor& anchor : book.anchors) anchor.page += anchor.page >= place ? added : 0;
  for (OutlineEntry& entry : book.outline) entry.page += entry.page >= place ? added : 0;
  for (RunOn& run : book.run_on) run.page += run.page >= place ? added : 0;
}

}  // namespace annuaire
