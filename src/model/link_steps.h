// The steps of link_site.
#pragma once

#include "base/diagnostic.h"
#include "model/site.h"

namespace annuaire {

/// Fills today, modified and to_come. A `modifie` that has not come yet is a warning.
void settle_modified(Site& site, const Calendar& calendar, Diagnostics& out);
/// Fills editions, previous and next: cards by category, level, wished rank and holder. Unknown categories
/// and levels are errors; such cards stand in no list.
void link_editions(Site& site, Diagnostics& out);
/// Fills holders: one for all spellings that fold alike.
void gather_holders(Site& site);
/// The names of the menu that are titles or addresses of pages become the pages' names, with a note.
void settle_menu(Site& site, Diagnostics& out);
/// Two files, or a file and an alias, that claim one address are errors.
void check_addresses(const Site& site, Diagnostics& out);
/// French micro-typography in every body whose language is French.
void set_bodies(Site& site, unsigned threads);

}  // namespace annuaire
