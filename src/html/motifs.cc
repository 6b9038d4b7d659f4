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
  const std::vector<Motif>& motifs = view.theme.levels.motifs;
  Data list = Data::list();
  for (size_t rank = 0; rank < std::min(motifs.size(), most_categories(view.site)); ++rank) {
    const MotifExtent cells = extent_of(motifs[rank]);
    list.push(Data::row({{"rang", static_cast<int>(rank + 1)},
                         {"trace", svg_path(motif_tile(motifs[rank]))},
                         {"largeur", extent(cells.columns)},
                         {"hauteur", extent(cells.rows)}}));
  }
  return list;
}

size_t motif_of(const SiteView& view, const Card& card) {
  const size_t motifs = view.theme.levels.motifs.size();
  return motifs == 0 ? 0 : view.category_rank(card) % motifs + 1;
}

}  // namespace annuaire
