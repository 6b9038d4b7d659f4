// The languages of the site beside its first one: which have a home page, and how readers go from one to
// another.
#pragma once

#include <string>
#include <vector>

#include "base/data.h"
#include "html/site_view.h"

namespace annuaire {

/// Languages that the theme speaks and free pages are written in, without the site's first; sorted.
std::vector<std::string> other_languages(const Site& site, const Theme& theme);
/// Home pages in other languages than `language`: [{"langue", "nom", "adresse", "absolue"}].
Data other_homes(const SiteView& view, const std::string& language);
/// The home page of those who read `language`.
std::string home_address(const SiteView& view, const std::string& language);

}  // namespace annuaire
