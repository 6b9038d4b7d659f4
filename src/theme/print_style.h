// print.json → Style.
#pragma once

#include <string>

#include "base/data.h"
#include "base/diagnostic.h"
#include "layout/style.h"

namespace annuaire {

/// `print`: the merged print.json of a theme and its parents. Faults become diagnostics in `path`; what they
/// touch keeps its default.
Style read_style(const Data& print, const std::string& path, Diagnostics& out);

}  // namespace annuaire
