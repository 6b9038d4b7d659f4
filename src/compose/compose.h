// Site → Story: what stands in the yearbook, in which order, with its reading order.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/emblem.h"
#include "layout/story.h"
#include "layout/style.h"
#include "model/site.h"
#include "model/wording.h"

namespace annuaire {

/// What a theme gives to the documents of a site.
struct Makeup {
  Style style;
  Wording words;      ///< in the site's language
  LevelLooks levels;  ///< see level_badges
  /// The largest that a picture may be set, by its path; for several threads. Null: nothing is known of
  /// pictures.
  std::function<Box(const std::string& path)> picture_size = {};
};

/// Destination of a card in the yearbook: "fiche-2021-slug".
std::string card_anchor(const Card& card);

/// The yearbook of one edition; see TakeItems.
Story compose_yearbook(const Site& site, const SiteEdition& edition, const Makeup& makeup,
                       const TakeItems& take = {});
/// Its front cover and its back cover, a page each.
Story compose_covers(const Site& site, const SiteEdition& edition, const Makeup& makeup);
/// One category with its cards, and nothing around it.
Story compose_category_alone(const Site& site, const SiteEdition& edition, const CategoryCards& category,
                             const Makeup& makeup);
/// One card as a sheet of its own.
Story compose_card_alone(const Site& site, const SiteEdition& edition, const Card& card,
                         const Makeup& makeup);
/// The press release of an edition.
Story compose_press_document(const Site& site, const SiteEdition& edition, const Makeup& makeup);

}  // namespace annuaire
