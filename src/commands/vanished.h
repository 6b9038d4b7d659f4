// Published pages that a build is about to remove without a redirection.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/site.h"

namespace annuaire {

/// Warns of each card, category, edition and free page that is among the files `published` and not among
/// those `planned` (paths below the output folder), with the lines that keep its address: `alias` for what
/// takes its place, `retiree` for a card that is gone.
void warn_of_vanished(const Site& site, const std::vector<std::string>& published,
                      const std::vector<std::string>& planned, Diagnostics& out);

}  // namespace annuaire
