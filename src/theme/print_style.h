// print.json → Style.
#pragma once

#include "base/data.h"
#include "base/diagnostic.h"
#include "layout/style.h"
#include "theme/json_files.h"

namespace annuaire {

/// `print`: the merged print.json of a theme and its parents, `files`: where it was written; `format`: one of
/// its "formats", empty for its own size. Faults become diagnostics at their words; what they touch keeps its
/// default.
Style read_style(const Data& print, const JsonFiles& files, Diagnostics& out, std::string_view format = {});

}  // namespace annuaire
