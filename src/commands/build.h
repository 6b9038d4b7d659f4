// annuaire build and annuaire check.
#pragma once

#include "commands/options.h"

namespace annuaire {

/// Reads, checks, renders and, for `build`, publishes. Returns the exit status: 0, or 1 with faults in the
/// content (nothing is published then). Throws Trouble.
int build(const Options& options);

}  // namespace annuaire
