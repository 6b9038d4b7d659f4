// Patterns that stand for a picture, drawn alike on web pages and share pictures: one shape, repeated in the
// sizes of a small tile, itself repeated.
#pragma once

#include <cstddef>
#include <vector>

#include "base/emblem.h"

namespace annuaire {

/// Columns and rows of a motif's tile; a cell has the side of an emblem.
struct MotifExtent {
  size_t columns = 0, rows = 0;
};
MotifExtent extent_of(const Motif& motif);

/// The closed paths of one tile, from its upper left corner.
std::vector<OutlineStep> motif_tile(const Motif& motif);

}  // namespace annuaire
