#include "model/filed_places.h"

#include <algorithm>

#include "base/text.h"

namespace annuaire {

std::string place_of(const Site& site, const Card& card, Field Card::*own, Field HolderEntry::*known) {
  if (!fold((card.*own).value).empty()) return (card.*own).value;
  for (const Field& holder : card.holders)
    if (const HolderEntry* entry = site.entry(holder.value); entry && !fold((entry->*known).value).empty())
      return (entry->*known).value;
  return "";
}

bool has_places(const Site& site, const SiteEdition& edition) {
  return std::any_of(edition.cards.begin(), edition.cards.end(), [&](CardId id) {
    const Card& card = site.card(id);
    return !fold(card.territory.value).empty() ||
           !place_of(site, card, &Card::region, &HolderEntry::region).empty() ||
           !place_of(site, card, &Card::department, &HolderEntry::department).empty();
  });
}

}  // namespace annuaire
