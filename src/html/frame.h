// What stands around the content of every page: the site's name, menu, footer.
#pragma once

#include <string>

#include "base/data.h"
#include "html/site_view.h"

namespace annuaire {

/// {"t", "site", "pied"} for pages in `language`; "site" holds "menu", "feuille" (the style sheet, at `style`
/// below the output folder), "icone" and "atom" too.
Data frame_data(const SiteView& view, const std::string& style, const Wording& words,
                const std::string& language);

}  // namespace annuaire
