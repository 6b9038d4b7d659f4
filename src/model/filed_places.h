// Where the index of territories files a card.
#pragma once

#include <string>
#include <vector>

#include "model/site.h"

namespace annuaire {

/// What the card says, else what is known of the first of its holders that says it; may be empty.
std::string place_of(const Site& site, const Card& card, Field Card::*own, Field HolderEntry::*known);
/// What the card says, else what is known of each of its holders that says it; in one spelling or several.
std::vector<std::string> places_of(const Site& site, const Card& card, Field Card::*own,
                                   Field HolderEntry::*known);
/// Does any card of the edition name a territory, a region or a département?
bool has_places(const Site& site, const SiteEdition& edition);

}  // namespace annuaire
