// The patterns of cards without a picture, for the style sheet and for drawings.
#pragma once

#include <string>

#include "base/data.h"
#include "html/site_view.h"

namespace annuaire {

/// [{"rang", "trace", "largeur", "hauteur"}] of the motifs that categories have: rank from 1, a tile's
/// outline and its extent.
Data motifs_data(const SiteView& view);
/// The same of one of them, by its rank from 1.
Data motif_data(const SiteView& view, size_t rank);
/// The rank of the motif that stands for the card's picture, from 1; 0 where the theme has none.
size_t motif_of(const SiteView& view, const Card& card);

}  // namespace annuaire
