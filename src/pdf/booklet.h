// Pages two and two on sheets to fold (libqpdf).
#pragma once

#include <string>
#include <vector>

#include "layout/pages/binding.h"

namespace annuaire {

/// `pdf`: a plain file; `sides`: its pages in their places (saddle_order). Each side is a page twice as wide
/// as the trimmed pages, `scale` of their size: 1, or 0.7071 for A5 pages on A4.
std::string impose(const std::string& pdf, const std::vector<SheetSide>& sides, double scale);

}  // namespace annuaire
