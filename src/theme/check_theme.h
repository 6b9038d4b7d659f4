// What is wrong in the files of a theme that can be used.
#pragma once

#include "base/diagnostic.h"
#include "theme/theme.h"

namespace annuaire {

/// Everything in one run, each fault at its file, line and word: keys that nothing reads and values of
/// another kind in theme.json, print.json and the sentences; files at places or with endings that nothing
/// looks for. Templates are looked at where they are used.
void check_theme(const Theme& theme, Diagnostics& out);

}  // namespace annuaire
