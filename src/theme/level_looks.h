// theme.json → how levels look.
#pragma once

#include "base/data.h"
#include "base/diagnostic.h"
#include "base/emblem.h"
#include "theme/json_files.h"

namespace annuaire {

/// `settings`: theme.json of a theme and its parents, merged; `files`: where it was written.
LevelLooks read_level_looks(const Data& settings, const JsonFiles& files, Diagnostics& out);

}  // namespace annuaire
