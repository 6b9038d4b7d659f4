#include "layout/pages/beside.h"

#include <algorithm>

namespace annuaire {
namespace {

/// On a stand: the side goes down to the first baseline of what follows, or that goes down to the side's.
Pt set_on_stand(Unit& unit, Pt other) {
  if (unit.baseline <= 0) unit.baseline = other;
  const Pt down = unit.baseline - other;
  if (down >= 0 || other <= 0) return std::max(down, 0.0);
  unit.height = -down;
  unit.baseline = other;
  return 0;
}

}  // namespace

Pt lowest_baseline(const std::vector<Galley>& cells) {
  Pt lowest = 0;
  for (const Galley& cell : cells)
    if (!cell.units.empty()) lowest = std::max(lowest, cell.units.front().baseline);
  return lowest;
}

void gather_notes(const Galley& galley, Unit& unit) {
  for (const Unit& inner : galley.units)
    unit.notes.insert(unit.notes.end(), inner.notes.begin(), inner.notes.end());
}

void attach(Unit& unit, Galley side, Pt x, Pt turn) {
  if (side.units.empty()) return;
  const Pt other = side.units.front().baseline;
  if (const Pt down = other - unit.baseline; unit.kind == Unit::Kind::line && other > 0 && down > 0) {
    unit.baseline += down;
    unit.height += down;
  }
  const bool on_baseline = unit.kind == Unit::Kind::line || unit.kind == Unit::Kind::cells;
  side.y = on_baseline && other > 0 ? unit.baseline - other : 0;
  if (unit.kind == Unit::Kind::clear) side.y = set_on_stand(unit, other);
  if (unit.kind == Unit::Kind::columns) side.y = std::max(0.0, unit.inner->units.front().baseline - other);
  unit.reach = std::max(unit.reach, side.y + side.height);
  gather_notes(side, unit);
  unit.sides.push_back({std::make_shared<Galley>(std::move(side)), x, turn});
}

}  // namespace annuaire
