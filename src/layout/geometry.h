// Measures of the printed page. Points (1/72 inch) everywhere; y grows downwards from the top of the trim
// box.
#pragma once

namespace annuaire {

using Pt = double;
inline constexpr Pt mm = 72.0 / 25.4;

struct Box {
  Pt x = 0, y = 0, width = 0, height = 0;
};

/// How far a fill that touches the page's edge runs beyond it, for the trimming knife.
inline constexpr Pt bleed = 3 * mm;
/// The same box; its sides at or beyond the edges of a page of this size moved out to the bleed.
Box bled(Box box, Pt page_width, Pt page_height);

}  // namespace annuaire
