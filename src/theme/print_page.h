// "page" and "formats" of print.json.
#pragma once

#include <string>

#include "theme/print_values.h"

namespace annuaire {

/// Size, margins and what facing pages do; `where`: "page", or that of a format.
void read_page(PrintValues& values, Style& style, const Data& page, const std::string& where);

/// Tells groups that no format has, and texts that `print` lacks.
void check_formats(PrintValues& values, const Data& print, const Data& formats, const std::string& where);

}  // namespace annuaire
