// SVG pictures as form XObjects.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/colour.h"
#include "image/inks.h"
#include "pdf/document.h"

namespace annuaire::pdf {

/// Draws an SVG in the unit square. 0: it cannot be drawn.
Id add_svg(Document& document, std::string_view bytes, double width, double height);
/// The same in printing inks; 0 if it holds more than flat colours and gradients (patterns,
/// pictures). `more`: entries of the form.
using InkOf = std::function<InkAmounts(Colour)>;
Id add_svg_in_inks(Document& document, std::string_view bytes, double width, double height,
                   const InkOf& ink_of, const std::string& more = {});

}  // namespace annuaire::pdf
