// Cards that open two facing pages of the printed yearbook.
#pragma once

#include "model/site.h"

namespace annuaire {

/// Of those that cards of the edition have; null where none has one.
const Level* highest_awarded(const Site& site, const SiteEdition& edition);

/// Does each card begin on a page of its own in the yearbook? Not in a dense one, nor where none has a text.
bool sets_cards_apart(const Site& site, const SiteEdition& edition);

/// Does the edition set its cards one by one, and want spreads for this one, which has a picture? Whether
/// that is large enough is not asked here.
bool wants_spread(const Site& site, const SiteEdition& edition, const Card& card);

}  // namespace annuaire
