// Signs as vector paths.
#pragma once

#include <string>

#include "layout/geometry.h"

namespace annuaire::pdf {

/// Path and fill operators of a sign in a box, y upwards: its lower left corner at (x, y).
void append_shape(std::string& out, Shape shape, const Box& box);

}  // namespace annuaire::pdf
