// What stands around the content of every page: the site's name, menu, footer.
#pragma once

#include <string>

#include "base/data.h"
#include "html/words.h"
#include "html/workshop.h"

namespace annuaire {

/// {"t", "site", "pied"} for pages in `language`; "site" holds "menu", "feuille", "icone" and
/// "atom" too. Needs the shop's routes and style path only.
Data frame_data(const Workshop& shop, const Wording& words, const std::string& language);

}  // namespace annuaire
