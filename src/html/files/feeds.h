// What machines read of the site: Atom feed, sitemap, robots.txt. Days come from model/modified.
#pragma once

#include <string>

#include "html/workshop.h"

namespace annuaire {

/// RFC 4287: the cards of the newest editions, or of one. Needs a public address.
std::string atom_feed(const Workshop& shop, const SiteEdition* only = nullptr);
/// sitemaps.org: every listed page of `jobs`, with the day of its last change where that is known. Needs a
/// public address.
std::string sitemap(const Workshop& shop, const Jobs& jobs);
std::string robots(const Workshop& shop);

}  // namespace annuaire
