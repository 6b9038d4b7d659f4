// Signs of levels as vector paths.
#pragma once

#include <string>

#include "base/emblem.h"
#include "layout/geometry.h"

namespace annuaire::pdf {

/// Path and fill operators of a sign in a box, y upwards: its lower left corner at (x, y).
void append_emblem(std::string& out, Emblem emblem, const Box& box);

}  // namespace annuaire::pdf
