// What a book could not do for the spreads that its edition wants.
#pragma once

#include <set>
#include <string>

#include "base/diagnostic.h"
#include "compose/compose.h"
#include "layout/book.h"
#include "model/site.h"

namespace annuaire {

/// A warning for each picture of a card that is too small for its spread; their paths.
std::set<std::string> warn_small_spreads(const Site& site, const SiteEdition& edition, const Makeup& makeup,
                                         Diagnostics& out);
/// A warning where pages stay blank before a spread, which begins on a left-hand page.
void warn_waits(const Book& book, const SiteEdition& edition, Diagnostics& out);

}  // namespace annuaire
