// Cards without a text. A label that writes none for any card of an edition means it so.
#include <algorithm>

#include "model/check_steps.h"

namespace annuaire {

void check_no_text(const Site& site, Diagnostics& out) {
  for (const SiteEdition& edition : site.editions) {
    const auto has_text = [&](CardId id) { return !site.card(id).body.empty(); };
    if (std::none_of(edition.cards.begin(), edition.cards.end(), has_text)) continue;
    for (CardId id : edition.cards)
      if (!has_text(id))
        out.warning(site.card(id).project.span, {"cette fiche n’a pas de texte", "this card has no text"},
                    {"l’écrire sous la seconde ligne « --- »", "write it below the second line “---”"});
  }
}

}  // namespace annuaire
