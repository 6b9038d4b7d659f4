// The sizes of page that a theme is drawn for: "formats" in print.json, each with what differs from the rest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/data.h"
#include "base/diagnostic.h"

namespace annuaire {

/// As the theme names them, its own size ("page.format") first.
std::vector<std::string> format_names(const Data& print);

/// The name in `print` of what an editor wrote: « a5 », « 21 × 21 cm ». Empty where nothing was written, or
/// where the theme has no such format.
std::string format_named(const Data& print, std::string_view written);

/// Tells, at its place, a format that the theme does not have, and one smaller than all that it has.
void check_format(const Data& print, std::string_view written, Span where, Diagnostics& out);

}  // namespace annuaire
