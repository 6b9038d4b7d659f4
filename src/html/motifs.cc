#include "html/motifs.h"

#include <algorithm>

#include "base/motif.h"

namespace annuaire {
namespace {

size_t most_categories(const Site& site) {
  size_t most = 0;
  for (const SiteEdition& edition : site.editions) most = std::max(most, edition.categories.size());
  return most;
}

int extent(size_t cells) { return static_cast<int>(cells * static_cast<size_t>(emblem_side)); }

}  // namespace

Data motifs_data(const SiteView& view) {
  const size_t count = std::min(view.theme.levels.motifs.size(), most_categories(view.site));
  Data list = Data::list();
  for (size_t rank = 1; rank <= count; ++rank) list.push(motif_data(view, rank));
  return list;
}

Data motif_data(const SiteView& view, size_t rank) {
  const Motif& motif = view.theme.levels.motifs[rank - 1];
  const MotifExtent cells = extent_of(motif);
  return Data::row({{"rang", static_cast<int>(rank)},
                    {"trace", svg_path(motif_tile(motif))},
                    {"largeur", extent(cells.columns)},
                    {"hauteur", extent(cells.rows)}});
}

size_t motif_of(const SiteView& view, const Card& card) {
  const size_t motifs = view.theme.levels.motifs.size();
  return motifs == 0 ? 0 : view.category_rank(card) % motifs + 1;
}

}  // namespace annuaire
