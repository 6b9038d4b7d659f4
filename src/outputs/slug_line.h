// The line outside the trim by which a printer knows a plate.
#pragma once

#include <string>

#include "layout/book.h"
#include "layout/style.h"
#include "pdf/prepress.h"

namespace annuaire {

/// Adds to each page, below its trim, on all plates the file, the day of the last change of its texts
/// (`texts_of`; empty where that is not known) and the page, and on each plate the name of its ink.
void add_slug_lines(Book& book, FontMetrics& fonts, const Style& style, const Prepress& press,
                    const std::string& file, const std::string& texts_of);

}  // namespace annuaire
