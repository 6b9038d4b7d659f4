// Cards that do not fit their page: which section to shorten, and by how much.
#pragma once

#include "base/diagnostic.h"
#include "layout/book.h"
#include "model/site.h"

namespace annuaire {

/// A warning for each card of the book that runs on, at the heading of its longest section.
void warn_run_on(const Book& book, const Site& site, Diagnostics& out);
void warn_wide_tables(const Book& book, Diagnostics& out);

}  // namespace annuaire
