// annuaire build and annuaire check.
#pragma once

#include <string>

#include "commands/options.h"
#include "commands/report.h"

namespace annuaire {

/// Reads, checks, renders and, for `build`, publishes; with errors nothing is published. `machine`: the root
/// of the tree that holds fonts, colour profiles and hyphenation. Throws Trouble.
Outcome make(const Options& options, const std::string& machine = "/");
/// The same; says what came of it. Returns the exit status: 0, or 1 with faults in the content.
int build(const Options& options);

}  // namespace annuaire
