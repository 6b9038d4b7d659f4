// Pages two and two on sheets to fold (libqpdf).
#pragma once

#include <string>
#include <vector>

#include "layout/pages/binding.h"

namespace annuaire {

struct Imposition {
  double scale = 1;  ///< of the trimmed pages' size: 1, or 0.7071 for A5 pages on A4
  /// Thickness of a sheet: each sheet within another is pushed out by so much where it is folded, so that
  /// its pages are set nearer to the fold.
  Pt creep = 0;
};

/// `pdf`: a plain file; `sides`: its pages in their places (saddle_order). Each side is a page twice as wide
/// as the trimmed pages.
std::string impose(const std::string& pdf, const std::vector<SheetSide>& sides, const Imposition& how);

}  // namespace annuaire
