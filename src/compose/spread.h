// The picture of a card that opens a spread.
#pragma once

#include "layout/geometry.h"
#include "layout/style.h"

namespace annuaire {

/// Where it stands on the left-hand page, whole: from the upper left corner, over the full width, bleeds
/// included, or as high as leaves the height of a banner below it. `picture`: its size, whatever the unit.
Box spread_box(const Style& style, const Box& picture);

/// Is a picture that may be set as large as `picture` (see Makeup::picture_size) large enough for the box?
bool is_large(const Box& box, const Box& picture);

}  // namespace annuaire
