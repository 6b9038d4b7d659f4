// Pictures that have too few pixels for the room that a book has for them.
#pragma once

#include <set>
#include <string>

#include "base/diagnostic.h"
#include "base/files.h"
#include "layout/book.h"
#include "layout/style.h"
#include "model/site.h"

namespace annuaire {

/// A warning for each, where a text names it: how many pixels it has, how wide it is printed for that reason
/// (`least_ppi`), and how many would fill the column. `told`: paths of those of which something was said.
void warn_small_pictures(const Book& book, const Site& site, const Style& style, const Files& files,
                         const std::set<std::string>& told, Diagnostics& out);

}  // namespace annuaire
