// What a drawing holds that is not seen in the finished file any more: its letters become outlines, and where
// it holds pictures all of it is drawn anew as pixels.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pdf/qpdf.h"

namespace annuaire::pdf {

/// Told of the whole drawing, so that they hold wherever it stands and however large.
struct DrawingFacts {
  double pixels = 0;  ///< across, of its coarsest picture if that were as wide as the drawing; 0: it has none
  double type = 0;    ///< the size of its smallest type, of the drawing's height; 0: it has none
};

/// `width`, `height`: as it is printed, points. Type with outlines or gradients of its own is not measured.
DrawingFacts measure_drawing(std::string_view svg, double width, double height);

/// As entries of the object that it is drawn by, under names of our own (ISO 32000-1, annex E).
std::string drawing_entries(const DrawingFacts& facts);
DrawingFacts drawing_facts_of(QPDFObjectHandle entries);

}  // namespace annuaire::pdf
