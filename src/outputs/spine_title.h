// The title on the spine of a cover.
#pragma once

#include <string>

#include "layout/book.h"
#include "layout/style.h"

namespace annuaire {

/// Sets the title in the middle of a spine that begins `left` of the sheet's left edge, up or down as the
/// style wants. False: the spine is too narrow for it (`tranche-minimale`), or the title too long.
bool add_spine_title(Book& sheet, FontMetrics& fonts, const Style& style, const std::string& title, Pt left,
                     Pt spine);

}  // namespace annuaire
