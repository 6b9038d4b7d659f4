// Addresses as editors type them: which schemes a link may have.
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

/// The scheme of an address, lower case: "https", "mailto"; empty where there is none ("fiche", "#haut",
/// "/2021/"). Blanks and control characters, which browsers leave out, do not hide one.
std::string scheme_of(std::string_view address);

/// http, https, mailto and tel may be published; no scheme (a path of the site) may too.
bool may_be_published(std::string_view address);

}  // namespace annuaire
