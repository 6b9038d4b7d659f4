// Site → Story: what stands in the yearbook, in which order, with its reading order.
#pragma once

#include <map>
#include <string>

#include "layout/story.h"
#include "layout/style.h"
#include "model/site.h"

namespace annuaire {

/// Wording of the theme, key → sentence ("sommaire" → "Sommaire").
using Strings = std::map<std::string, std::string>;

/// Destination of a card in the yearbook: "fiche-2021-slug".
std::string card_anchor(const Card& card);

/// The yearbook of one edition; see TakeItems.
Story compose_yearbook(const Site& site, const SiteEdition& edition, const Style& style,
                       const Strings& strings, const TakeItems& take = {});
/// One category with its cards, and nothing around it.
Story compose_category_alone(const Site& site, const SiteEdition& edition, const CategoryCards& category,
                             const Style& style, const Strings& strings);
/// One card as a sheet of its own.
Story compose_card_alone(const Site& site, const SiteEdition& edition, const Card& card, const Style& style,
                         const Strings& strings);
/// The press release of an edition.
Story compose_press_document(const Site& site, const SiteEdition& edition, const Style& style,
                             const Strings& strings);

}  // namespace annuaire
