// Units below one another: where each stands, and how many of them a page or a column holds.
#pragma once

#include <functional>

#include "layout/pages/galley.h"

namespace annuaire {

/// Baselines stand at origin + k · step; step 0: anywhere.
struct Grid {
  Pt step = 0, origin = 0;
};

/// A stretch of a galley, set from `top` on.
struct Stretch {
  const std::vector<Unit>& units;
  size_t begin = 0, end = 0;
  Pt top = 0;
  bool fresh = true;  ///< at the top of a page or column: the space above the first unit is dropped
  Pt fill = 0;        ///< height that each `fill` unit takes
};

/// The lower end of a page, which gives way to the notes that stand there.
struct Foot {
  Pt bottom = 0;
  Pt apart = 0;  ///< between the text and the notes
  Pt most = 0;   ///< that notes may take; what is more goes to the next page
  Pt taken = 0;  ///< by the notes of what stands on the page already

  Foot(Pt edge) : bottom(edge) {}
  /// How far down the text may go with notes of `more` points.
  Pt limit(Pt more) const;
};

/// Height of the notes called in units [begin, end).
Pt notes_of(const std::vector<Unit>& units, size_t begin, size_t end);

/// Calls visit(unit, top) for each unit, its own top in page coordinates; returns the bottom of the last.
Pt walk(const Stretch& stretch, const Grid& grid,
        const std::function<void(const Unit&, Pt top)>& visit = nullptr);

/// How far the units from stretch.begin reach, unit by unit kept together as they ask, without going below
/// `foot`, which rises with their notes: index after the last that fits (stretch.begin if none does). Stops
/// before columns, which count with their first piece. With `force` at least one unit is taken, whatever its
/// height.
size_t fill(const Stretch& stretch, const Foot& foot, const Grid& grid, bool force);

/// Ends of the columns that hold the units from `begin`, each filled from `top` to `bottom` at most.
std::vector<size_t> fill_columns(const std::vector<Unit>& units, size_t begin, size_t count, Pt top,
                                 Pt bottom, const Grid& grid);

/// The least bottom edge (to a quarter of a point) at which `count` columns hold all units; `bottom` if even
/// that is too little.
Pt balanced_bottom(const std::vector<Unit>& units, size_t begin, size_t count, Pt top, Pt bottom,
                   const Grid& grid);

}  // namespace annuaire
