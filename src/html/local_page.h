// Pages for a copy of the website that is read from a folder, without a server.
#pragma once

#include <string>
#include <string_view>

#include "model/routes.h"

namespace annuaire {

/// An address as a page or style sheet at `path` (below the output folder) writes it, leading to the file
/// itself: "/2021/?x#y" → "../2021/index.html?x#y". Those that lead out of the site, or to the page itself,
/// stay as they are.
std::string local_address(const Routes& routes, std::string_view path, std::string_view address);

/// A page with all its addresses made local: links, pictures, style sheets, redirections.
std::string local_page(const Routes& routes, std::string_view path, std::string_view html);

/// A style sheet, the same.
std::string local_style(const Routes& routes, std::string_view path, std::string_view css);

}  // namespace annuaire
