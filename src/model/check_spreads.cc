// Spreads that an edition asks for and cannot have.
#include <algorithm>

#include "model/check_steps.h"
#include "model/spreads.h"

namespace annuaire {
namespace {

void tell_shared_pages(const Edition& typed, Diagnostics& out) {
  const std::string& density = typed.density.value;
  if (!density.empty() && density != "une-page")
    out.warning(typed.spreads.span,
                {"aucune fiche n’aura de double page : avec « densite: " + density +
                     " », les fiches partagent leurs pages",
                 "no card will have a spread: with “densite: " + density + "” cards share their pages"},
                {"ôter ce champ, ou écrire « densite: une-page »",
                 "take this field out, or write “densite: une-page”"});
  else
    out.warning(typed.spreads.span,
                {"aucune fiche n’aura de double page : sans textes, les fiches forment une liste",
                 "no card will have a spread: without texts the cards are a list"},
                {"écrire le texte des fiches, sous leur en-tête, ou ôter ce champ",
                 "write the texts of cards, below their headers, or take this field out"});
}

void check_spreads_of(const Site& site, const SiteEdition& edition, Diagnostics& out) {
  const Edition& typed = *edition.edition;
  if (typed.spreads.value != "oui" || edition.cards.empty()) return;
  if (!sets_cards_apart(site, edition)) return tell_shared_pages(typed, out);
  const Level* highest = highest_awarded(site, edition);
  if (!highest || std::any_of(edition.cards.begin(), edition.cards.end(),
                              [&](CardId id) { return wants_spread(site, edition, site.card(id)); }))
    return;
  out.warning(
      typed.spreads.span,
      {"aucune fiche n’aura de double page : aucune du niveau « " + highest->name.value + " » n’a d’image",
       "no card will have a spread: none of the level “" + highest->name.value + "” has a picture"},
      {"donner une image à ces fiches (champ « image »), ou ôter ce champ",
       "give these cards a picture (field “image”), or take this field out"});
}

}  // namespace

void check_spreads(const Site& site, Diagnostics& out) {
  for (const SiteEdition& edition : site.editions) check_spreads_of(site, edition, out);
}

}  // namespace annuaire
