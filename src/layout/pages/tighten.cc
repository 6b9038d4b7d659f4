// Content that is to stand on one page: its pictures are smaller, then the spaces between its parts give way
// where that is enough. The leading stays, so that lines keep step with those of the facing page.
#include <algorithm>
#include <cmath>

#include "layout/pages/page_builder.h"

namespace annuaire {
namespace {

constexpr double least_picture = 0.6;  // of the size of pictures, which give way before the spaces do
constexpr double least_space = 0.5;    // part of the spaces that is left at least
constexpr double usual_words = 12;     // on a line, where a text has no full one

std::vector<Unit> tightened(std::vector<Unit> units, double spaces) {
  for (Unit& unit : units) unit.space *= spaces;
  return units;
}

bool holds_picture(const Unit& unit) {
  if (unit.kind != Unit::Kind::figure || unit.inner->figures.front().figure->image.empty()) return false;
  return std::none_of(unit.sides.begin(), unit.sides.end(), [](const Side& side) {
    return std::any_of(side.galley->units.begin(), side.galley->units.end(),
                       [](const Unit& beside) { return beside.kind == Unit::Kind::figure; });
  });
}

/// Pictures at `scale` of their size, but for those that stand side by side.
std::vector<Unit> with_pictures(std::vector<Unit> units, double scale) {
  for (Unit& unit : units) {
    if (!holds_picture(unit)) continue;
    Galley inner = *unit.inner;
    Box& box = inner.figures.front().box;
    box.width *= scale;
    box.height *= scale;
    unit.height = box.height;
    unit.inner = std::make_shared<const Galley>(std::move(inner));
  }
  return units;
}

bool is_line(const Unit& unit) { return unit.kind == Unit::Kind::line; }

/// Words on a full line of the text that `units` hold; last lines, ragged and short texts do not count.
double words_on_a_line(const std::vector<Unit>& units) {
  size_t words = 0, lines = 0;
  for (const Unit& unit : units) {
    if (!is_line(unit) || unit.line + 1 == unit.set->lines.size()) continue;
    if (std::get<Paragraph>(unit.item->what).style.align != Align::justified) continue;
    const SetLine& line = unit.set->lines[unit.line];
    for (uint32_t i = line.first; i < line.first + line.count; ++i)
      for (uint32_t k = 0; k < unit.set->segments[i].count; ++k)
        words += unit.set->words[unit.set->segments[i].first + k].space;
    ++lines;
  }
  return lines ? double(words) / double(lines) : usual_words;
}

/// Of the lines that `units` hold; 0 where they hold none.
Pt height_of_a_line(const std::vector<Unit>& units) {
  Pt height = 0;
  int lines = 0;
  for (const Unit& unit : units) {
    height += is_line(unit) ? unit.height : 0;
    lines += is_line(unit);
  }
  return lines ? height / lines : 0;
}

/// Lines from `first` on; what is no line counts as those that would stand in its height.
int lines_from(const std::vector<Unit>& units, size_t first) {
  const Pt line = height_of_a_line(units);
  double over = 0;
  for (size_t i = first; i < units.size(); ++i)
    over += is_line(units[i]) || line == 0 ? 1 : units[i].height / line;
  return std::max(1, int(std::ceil(over)));
}

}  // namespace

std::vector<Unit> PageBuilder::fitted(std::vector<Unit> units) {
  auto held = [&](const std::vector<Unit>& set, bool force) {
    return fill({set, 0, set.size(), y_}, foot(), grid(), force);
  };
  auto fits = [&](const std::vector<Unit>& set) { return held(set, false) == set.size(); };
  if (fits(units)) return units;
  const std::vector<Unit> small = with_pictures(units, least_picture);
  if (fits(small)) {
    double fitting = least_picture, large = 1;
    while (large - fitting > 0.005) {
      const double middle = (fitting + large) / 2;
      (fits(with_pictures(units, middle)) ? fitting : large) = middle;
    }
    return with_pictures(std::move(units), fitting);
  }
  auto found = style().measures.find("serrage");
  double low = found == style().measures.end() ? least_space : 1 - found->second, high = 1;
  std::vector<Unit> tightest = tightened(small, low);
  if (!fits(tightest)) {
    int over = lines_from(tightest, held(tightest, true));
    const Pt notes = notes_of(tightest, 0, tightest.size()), line = height_of_a_line(tightest);
    if (notes > 0 && line > 0) {
      const Pt beyond = walk({tightest, 0, tightest.size(), y_}, {}) - foot().limit(notes);
      over = std::max(over, int(std::ceil(beyond / line)));
    }
    book_.run_on.push_back({head_ ? head_->outline_title : from_.look.running, head_ ? head_->anchor : "",
                            page(), over, int(std::ceil(over * words_on_a_line(units)))});
    return units;
  }
  while (high - low > 0.01) {
    const double middle = (low + high) / 2;
    (fits(tightened(small, middle)) ? low : high) = middle;
  }
  return tightened(small, low);
}

}  // namespace annuaire
