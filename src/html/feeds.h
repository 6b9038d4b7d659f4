// What machines read of the site: Atom feed, sitemap, robots.txt. Dates come from Site::updated alone.
#pragma once

#include <string>

#include "html/workshop.h"

namespace annuaire {

/// RFC 4287: the cards of the newest editions. Needs a public address.
std::string atom_feed(const Workshop& shop);
/// sitemaps.org: every listed page of `jobs`. Needs a public address.
std::string sitemap(const Workshop& shop, const Jobs& jobs);
std::string robots(const Workshop& shop);

}  // namespace annuaire
