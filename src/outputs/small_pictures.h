// Pictures that have too few pixels for the room that a book has for them.
#pragma once

#include "base/diagnostic.h"
#include "base/files.h"
#include "compose/compose.h"
#include "layout/book.h"
#include "layout/style.h"
#include "model/site.h"

namespace annuaire {

/// A warning for each, where a text names it: how many pixels it has, how wide it is printed for that reason
/// (`least_ppi`), and how many would fill the column.
void warn_small_pictures(const Book& book, const Site& site, const Style& style, const Files& files,
                         Diagnostics& out);

/// A warning for each picture of a card that is too small for the spread that the edition wants for it.
void warn_spreads(const Site& site, const SiteEdition& edition, const Makeup& makeup, Diagnostics& out);

}  // namespace annuaire
