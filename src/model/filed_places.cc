#include "model/filed_places.h"

#include <algorithm>

#include "base/text.h"

namespace annuaire {

std::vector<std::string> places_of(const Site& site, const Card& card, Field Card::*own,
                                   Field HolderEntry::*known) {
  if (!fold((card.*own).value).empty()) return {(card.*own).value};
  std::vector<std::string> places;
  for (const Field& holder : card.holders)
    if (const HolderEntry* entry = site.entry(holder.value); entry && !fold((entry->*known).value).empty())
      places.push_back((entry->*known).value);
  return places;
}

std::string place_of(const Site& site, const Card& card, Field Card::*own, Field HolderEntry::*known) {
  const std::vector<std::string> places = places_of(site, card, own, known);
  return places.empty() ? "" : places.front();
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
