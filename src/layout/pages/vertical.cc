#include "layout/pages/vertical.h"

#include <algorithm>
#include <cmath>

namespace annuaire {
namespace {

constexpr Pt slack = 0.01;  // rounding

/// The pen that goes down the column.
class Pen {
 public:
  Pen(const Stretch& stretch, const Grid& grid)
      : fill_(stretch.fill), grid_(grid), y_(stretch.top), clear_(stretch.top), fresh_(stretch.fresh) {}

  /// Top of the next unit.
  Pt top_of(const Unit& unit) const {
    Pt top = fresh_ ? y_ : y_ + unit.space;
    if (unit.kind == Unit::Kind::clear) top = std::max(top, clear_ + (fresh_ ? 0 : unit.space));
    if (!unit.grid || grid_.step <= 0) return top;
    constexpr double early = 0.25, rounding = 1e-6;  // a little above a line still stands on it
    const double line = std::ceil((top + unit.baseline - grid_.origin) / grid_.step - early - rounding);
    return grid_.origin + line * grid_.step - unit.baseline;
  }

  void pass(const Unit& unit) {
    const Pt top = top_of(unit);
    clear_ = std::max(clear_, top + unit.reach);
    y_ = top + unit.height + (unit.kind == Unit::Kind::fill ? fill_ : 0);
    fresh_ = fresh_ && unit.kind == Unit::Kind::clear;
  }

  Pt bottom_of(const Unit& unit) const { return top_of(unit) + std::max(unit.height, unit.reach); }
  Pt y() const { return y_; }

 private:
  const Pt fill_;
  const Grid grid_;
  Pt y_, clear_;
  bool fresh_;
};

}  // namespace

Pt Foot::limit(Pt more) const {
  const Pt notes = taken + more;
  return notes > 0 ? bottom - apart - std::min(notes, most) : bottom;
}

Pt notes_of(const std::vector<Unit>& units, size_t begin, size_t end) {
  Pt height = 0;
  for (size_t i = begin; i < end; ++i)
    for (const auto& note : units[i].notes) height += note->units.front().space + note->height;
  return height;
}

Pt walk(const Stretch& stretch, const Grid& grid, const std::function<void(const Unit&, Pt)>& visit) {
  Pen pen(stretch, grid);
  for (size_t i = stretch.begin; i < stretch.end; ++i) {
    if (visit) visit(stretch.units[i], pen.top_of(stretch.units[i]));
    pen.pass(stretch.units[i]);
  }
  return pen.y();
}

size_t fill(const Stretch& stretch, const Foot& foot, const Grid& grid, bool force) {
  Pen pen(stretch, grid);
  Pt notes = 0;
  size_t done = stretch.begin, calm = stretch.begin;  // ends of chunks; `calm`: not after a hyphen
  size_t i = stretch.begin;
  for (; i < stretch.end; ++i) {
    const Unit& unit = stretch.units[i];
    notes += notes_of(stretch.units, i, i + 1);
    if (pen.bottom_of(unit) > foot.limit(notes) + slack) break;
    if (unit.kind == Unit::Kind::columns) return i;
    pen.pass(unit);
    if (unit.keep && i + 1 < stretch.end) continue;
    done = i + 1;
    if (!unit.hyphen) calm = done;
  }
  if (i == stretch.end) return i;
  if (done > stretch.begin) return calm > stretch.begin && done - calm <= 1 ? calm : done;
  return force ? std::max(i, stretch.begin + 1) : stretch.begin;
}

std::vector<size_t> fill_columns(const std::vector<Unit>& units, size_t begin, size_t count, Pt top,
                                 Pt bottom, const Grid& grid) {
  std::vector<size_t> ends;
  for (size_t column = 0; column < count; ++column) {
    begin = fill({units, begin, units.size(), top}, bottom, grid, false);
    ends.push_back(begin);
  }
  return ends;
}

Pt balanced_bottom(const std::vector<Unit>& units, size_t begin, size_t count, Pt top, Pt bottom,
                   const Grid& grid) {
  Pt low = top, high = bottom;
  while (high - low > 0.25) {
    const Pt middle = (low + high) / 2;
    const bool all = fill_columns(units, begin, count, top, middle, grid).back() == units.size();
    (all ? high : low) = middle;
  }
  return high;
}

}  // namespace annuaire
