// Diagnostics kept between two builds, to be said again without the work that found them.
#pragma once

#include <map>
#include <optional>
#include <string_view>

#include "base/data.h"
#include "base/diagnostic.h"

namespace annuaire {

using SourcesByPath = std::map<std::string_view, FileId>;
SourcesByPath sources_by_path(const Sources& sources);

/// [[severity, path, begin, end, message and hint in both languages], …]; without a place, begin is after
/// end.
Data diagnostics_data(const Diagnostics& said, const Sources& sources);
/// A file that is no longer there gives a diagnostic that names its path. Only warnings and notes come back;
/// nothing where the data has another shape.
std::optional<Diagnostics> read_diagnostics(const Data& data, const Sources& sources,
                                            const SourcesByPath& paths);

}  // namespace annuaire
