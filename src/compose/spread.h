// The picture of a card that opens a spread.
#pragma once

#include <string>

#include "layout/geometry.h"
#include "layout/style.h"

namespace annuaire {

/// Where it stands on the left-hand page, whole: from the upper left corner, bleeds included, over the full
/// width, or as high as leaves `below` above the foot; the full height where that is 0. `picture`: its size,
/// whatever the unit.
Box spread_box(const Style& style, const Box& picture, Pt below);

/// What a caption needs below the picture, in lines of `measure`, reckoned from its letters; 0 for none.
Pt caption_room(const Style& style, const std::string& caption, Pt measure);

/// Is a picture that may be set as large as `picture` (see Makeup::picture_size) large enough for the box?
bool is_large(const Box& box, const Box& picture);

}  // namespace annuaire
