// What a web host is to send with each file: the `_headers` file that static hosts read. docs/nginx.conf says
// the same for nginx.
#pragma once

#include <string>

#include "html/workshop.h"

namespace annuaire {

/// Nothing but the site's own files, no inline script or style, no frame; pictures may be data: (the signs of
/// the style sheet are).
inline constexpr const char* content_policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Rules for all files, then a year of keeping for those whose name changes with their bytes. A header stands
/// in one rule only for each file: hosts join the values of several.
std::string headers_file(const Workshop& shop);

}  // namespace annuaire
