// Content that is to stand on one page: its pictures are smaller, then the spaces between its parts give way
// where that is enough. The leading stays, so that lines keep step with those of the facing page.
#include <algorithm>
#include <cmath>

#include "layout/pages/page_builder.h"

namespace annuaire {
namespace {

constexpr double least_picture = 0.6;  // of the size of pictures, which give way before the spaces do
constexpr int lines_for_margin = 12;   // too many, for each that the words of one line more are to make sure
constexpr double least_space = 0.5;    // part of the spaces that is left at least

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

/// Words and lines of the text that units hold; last lines, ragged and short texts do not count.
struct FullLines {
  size_t words = 0, lines = 0;
  void add(const FullLines& more) {
    words += more.words;
    lines += more.lines;
  }
};

/// As editors count them: « mot : » is two.
size_t words_of(const Unit& unit, const FontMetrics& fonts) {
  const SetLine& line = unit.set->lines[unit.line];
  size_t words = 0;
  for (uint32_t i = line.first; i < line.first + line.count; ++i)
    for (uint32_t k = 0; k < unit.set->segments[i].count; ++k) {
      const PlacedWord& word = unit.set->words[unit.set->segments[i].first + k];
      words += word.space || fonts.word(word.word).text == "\u00a0";
    }
  return words;
}

FullLines full_line(const Unit& unit, const FontMetrics& fonts) {
  if (!is_line(unit) || unit.line + 1 == unit.set->lines.size()) return {};
  if (std::get<Paragraph>(unit.item->what).style.align != Align::justified) return {};
  return {words_of(unit, fonts), 1};
}

/// Of all that units hold, columns and cells too.
size_t all_words(const std::vector<Unit>& units, const FontMetrics& fonts) {
  size_t words = 0;
  for (const Unit& unit : units) {
    if (is_line(unit)) words += words_of(unit, fonts) + (unit.line + 1 == unit.set->lines.size());
    if (unit.inner) words += all_words(unit.inner->units, fonts);
    for (const Side& side : unit.sides) words += all_words(side.galley->units, fonts);
    for (const auto& note : unit.notes) words += all_words(note->units, fonts);
  }
  return words;
}

/// Words on a full line, at most, of the part with the most of them: a part begins where a heading stands at
/// its side. Where there is no full line, those that stand in the height of a line on a page of `lines`.
int words_on_a_line(const std::vector<Unit>& units, double lines, const FontMetrics& fonts) {
  FullLines longest, part;
  for (const Unit& unit : units) {
    if (!unit.sides.empty()) part = {};
    part.add(full_line(unit, fonts));
    if (part.words > longest.words) longest = part;
  }
  if (longest.lines) return int(std::ceil(double(longest.words) / double(longest.lines)));
  return std::max(1, int(std::ceil(double(all_words(units, fonts)) / std::max(1.0, lines))));
}

struct LineHeights {
  Pt sum = 0;
  int lines = 0;
};

/// Of the lines in units, those in columns and cells too.
void add_heights(const std::vector<Unit>& units, LineHeights& to) {
  for (const Unit& unit : units) {
    to.sum += is_line(unit) ? unit.height : 0;
    to.lines += is_line(unit);
    if (unit.kind == Unit::Kind::columns) add_heights(unit.inner->units, to);
    if (unit.kind != Unit::Kind::cells) continue;
    for (const Side& cell : unit.sides) add_heights(cell.galley->units, to);
  }
}

/// Of columns set from `top` on an endless page, balanced.
Pt columns_bottom(const Galley& galley, size_t count, Pt top, const Grid& grid) {
  const std::vector<Unit>& units = galley.units;
  const Pt endless = top + galley.height + 2 * grid.step;
  const Pt edge = balanced_bottom(units, 0, count, top, endless, grid);
  Pt bottom = top;
  size_t begin = 0;
  for (const size_t end : fill_columns(units, 0, count, top, edge, grid)) {
    bottom = std::max(bottom, walk({units, begin, end, top}, grid));
    begin = end;
  }
  return bottom;
}

/// That of plain text where `units` hold no line.
Pt height_of_a_line(const std::vector<Unit>& units, const Style& style) {
  LineHeights heights;
  add_heights(units, heights);
  const Pt plain = style.text("corps").paragraph.leading;
  return std::max(1.0, heights.lines ? heights.sum / heights.lines : plain);
}

}  // namespace

/// How far down the page `units` would go with all the notes called in them, were it endless.
Pt PageBuilder::lowest(std::vector<Unit> units) const {
  Pt notes = notes_of(units, 0, units.size());
  for (size_t i = 0; i < units.size(); ++i) {
    Unit& unit = units[i];
    if (unit.kind != Unit::Kind::columns) continue;
    const Pt top = walk({units, 0, i, y_}, grid()) + (i > 0 ? unit.space : 0);
    const std::vector<Unit>& inner = unit.inner->units;
    const size_t count = size_t(std::max(1, std::get<Columns>(unit.item->what).count));
    unit.kind = Unit::Kind::block;
    unit.height = columns_bottom(*unit.inner, count, top, grid()) - top;
    notes += notes_of(inner, 0, inner.size());
  }
  Pt bottom = y_;
  walk({units, 0, units.size(), y_}, grid(),
       [&](const Unit& unit, Pt top) { bottom = std::max(bottom, top + std::max(unit.height, unit.reach)); });
  return notes > 0 ? bottom + foot().apart + notes : bottom;
}

std::vector<Unit> PageBuilder::fitted(std::vector<Unit> units) {
  constexpr Pt rounding = 0.01;
  const auto beyond = [&](const std::vector<Unit>& set) { return lowest(set) - foot().limit(0); };
  const auto fits = [&](const std::vector<Unit>& set) { return beyond(set) <= rounding; };
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
  const std::vector<Unit> tightest = tightened(small, low);
  if (!fits(tightest)) {
    const Pt line = height_of_a_line(tightest, style());
    const int over = int(std::ceil((beyond(tightest) - rounding) / line));
    const int a_line = words_on_a_line(units, (lowest(tightest) - y_) / line, paragraphs_->fonts());
    const int words = (over + 1 + over / lines_for_margin) * a_line;
    book_.run_on.push_back(
        {head_ ? head_->outline_title : from_.look.running, head_ ? head_->anchor : "", page(), over, words});
    return units;
  }
  while (high - low > 0.01) {
    const double middle = (low + high) / 2;
    (fits(tightened(small, middle)) ? low : high) = middle;
  }
  return tightened(small, low);
}

}  // namespace annuaire
