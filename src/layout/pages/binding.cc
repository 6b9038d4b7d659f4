#include "layout/pages/binding.h"

namespace annuaire {
namespace {

constexpr uint32_t pages_a_sheet = 4;

}  // namespace

std::vector<uint32_t> bound_order(uint32_t pages, uint32_t multiple) {
  std::vector<uint32_t> order;
  if (pages == 0) return order;
  const uint32_t count = (pages + multiple - 1) / multiple * multiple;
  for (uint32_t page = 0; page + 1 < pages; ++page) order.push_back(page);
  // A single page is a front, not a back.
  if (pages == 1) order.push_back(0);
  order.resize(pages == 1 ? count : count - 1, blank_page);
  if (pages > 1) order.push_back(pages - 1);
  return order;
}

std::vector<SheetSide> saddle_order(uint32_t pages) {
  const std::vector<uint32_t> order = bound_order(pages, pages_a_sheet);
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
  const std::vector<uint32_t> order = bound_order(count, multiple);
  if (order.size() == count) return;
  const auto added = static_cast<uint32_t>(order.size()) - count;
  const uint32_t place = count == 1 ? count : count - 1;
  book.pages.insert(book.pages.begin() + place, added, BookPage{});
  for (Anchor& anchor : book.anchors) anchor.page += anchor.page >= place ? added : 0;
  for (OutlineEntry& entry : book.outline) entry.page += entry.page >= place ? added : 0;
  for (RunOn& run : book.run_on) run.page += run.page >= place ? added : 0;
}

}  // namespace annuaire
