// What stands beside a unit: side heads, markers, cells.
#pragma once

#include "layout/pages/galley.h"

namespace annuaire {

/// Sets `side` beside the unit, its left edge at `x` (see Side). The first baselines agree: the lower one
/// holds.
void attach(Unit& unit, Galley side, Pt x, Pt turn = 0);

/// The notes called in a galley stand where the unit does.
void gather_notes(const Galley& galley, Unit& unit);

/// The lowest of the first baselines of cells.
Pt lowest_baseline(const std::vector<Galley>& cells);

}  // namespace annuaire
