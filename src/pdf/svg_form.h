// SVG pictures as form XObjects.
#pragma once

#include <string_view>

#include "pdf/document.h"

namespace annuaire::pdf {

/// Draws an SVG in the unit square. Throws std::runtime_error if it cannot be drawn.
Id add_svg(Document& document, std::string_view bytes, double width, double height);

}  // namespace annuaire::pdf
