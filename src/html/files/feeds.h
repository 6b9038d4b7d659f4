// What machines read of the site: Atom feed, sitemap, robots.txt. Dates come from Site::updated alone.
#pragma once

#include <string>

#include "html/workshop.h"

namespace annuaire {

/// RFC 4287: the cards of the newest editions, or of one. Needs a public address.
std::string atom_feed(const Workshop& shop, const SiteEdition* only = nullptr);
/// sitemaps.org: every listed page of `jobs`; those of an edition bear its day. Needs a public address.
std::string sitemap(const Workshop& shop, const Jobs& jobs);
std::string robots(const Workshop& shop);

/// The day from which an edition's pages stand, ISO 8601: the last of its ceremony, else of the announcement
/// of its results, else the first of its year.
std::string edition_day(const SiteEdition& edition);

}  // namespace annuaire
