#include "base/motif.h"

namespace annuaire {

MotifExtent extent_of(const Motif& motif) {
  return {motif.sizes.empty() ? 0 : motif.sizes.front().size(), motif.sizes.size()};
}

std::vector<OutlineStep> motif_tile(const Motif& motif) {
  constexpr double largest = 9, half = emblem_side / 2;
  std::vector<OutlineStep> tile;
  for (size_t row = 0; row < motif.sizes.size(); ++row)
    for (size_t column = 0; column < motif.sizes[row].size(); ++column) {
      const double scale = (motif.sizes[row][column] - '0') / largest;
      if (scale <= 0) continue;
      const OutlinePoint middle{static_cast<double>(column) * emblem_side + half,
                                static_cast<double>(row) * emblem_side + half};
      for (OutlineStep step : outline_of(motif.shape)) {
        for (OutlinePoint& point : step.points)
          point = {middle.x + (point.x - half) * scale, middle.y + (point.y - half) * scale};
        tile.push_back(step);
      }
    }
  return tile;
}

}  // namespace annuaire
