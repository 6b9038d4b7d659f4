// Content that is to stand on one page, set a little tighter where that is enough.
#include <algorithm>

#include "print/page_builder.h"

namespace annuaire {
namespace {

constexpr double spaces_give = 8;    // spaces give way this many times as much as the leading…
constexpr double least_space = 0.5;  // …down to this part

/// `leading`: part that is left of it, at most 1.
std::vector<Unit> tightened(std::vector<Unit> units, double leading) {
  const double spaces = std::max(least_space, 1 - (1 - leading) * spaces_give);
  for (Unit& unit : units) {
    unit.space *= spaces;
    unit.grid = false;
    if (unit.kind != Unit::Kind::line) continue;
    const Pt less = unit.height * (1 - leading);
    unit.height -= less;
    unit.baseline -= less / 2;
  }
  return units;
}

}  // namespace

std::vector<Unit> PageBuilder::fitted(std::vector<Unit> units) {
  auto fits = [&](const std::vector<Unit>& set, const Grid& on) {
    return fill({set, 0, set.size(), y_}, bottom(), on, false) == set.size();
  };
  if (fits(units, grid())) return units;
  auto found = style().measures.find("serrage");
  double low = 1 - (found == style().measures.end() ? 0.04 : found->second), high = 1;
  std::vector<Unit> tightest = tightened(units, low);
  const size_t held = fill({tightest, 0, tightest.size(), y_}, bottom(), {}, true);
  if (held < tightest.size()) {
    const auto over = std::count_if(tightest.begin() + std::ptrdiff_t(held), tightest.end(),
                                    [](const Unit& unit) { return unit.kind == Unit::Kind::line; });
    book_.run_on.push_back({title_.empty() ? from_.look.running : title_, page(), int(over)});
    return units;
  }
  while (high - low > 0.001) {
    const double middle = (low + high) / 2;
    (fits(tightened(units, middle), {}) ? low : high) = middle;
  }
  return tightened(std::move(units), low);
}

}  // namespace annuaire
