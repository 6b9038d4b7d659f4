#include "model/spreads.h"

#include <algorithm>

namespace annuaire {

const Level* highest_awarded(const Site& site, const SiteEdition& edition) {
  for (const Level* level : edition.levels)
    if (std::any_of(edition.cards.begin(), edition.cards.end(),
                    [&](CardId id) { return site.card(id).level.value == level->id.value; }))
      return level;
  return nullptr;
}

bool sets_cards_apart(const Site& site, const SiteEdition& edition) {
  const Field& density = edition.edition->density;
  return (density.empty() || density.value == "une-page") &&
         std::any_of(edition.cards.begin(), edition.cards.end(),
                     [&](CardId id) { return !site.card(id).body.empty(); });
}

bool wants_spread(const Site& site, const SiteEdition& edition, const Card& card) {
  if (edition.edition->spreads.value != "oui" || card.picture.empty()) return false;
  if (!sets_cards_apart(site, edition)) return false;
  const Level* highest = highest_awarded(site, edition);
  return highest && card.level.value == highest->id.value;
}

}  // namespace annuaire
