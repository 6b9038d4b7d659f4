// Tables of a body: columns as wide as what they hold.
#pragma once

#include <vector>

#include "compose/compose_body.h"

namespace annuaire {

/// What a column holds, in characters.
struct ColumnNeed {
  size_t word = 1, cell = 1;  ///< its longest word, its longest cell
};
/// Widths that add up to `total` at most: as wide as the cells where there is room; else each column its
/// longest word, and of what is left in proportion to its cells (as in CSS 2.1, 17.5.2.2).
std::vector<Pt> column_widths(const std::vector<ColumnNeed>& needs, Pt character, Pt total);

/// A table with rules between its rows.
void compose_table(Composer& composer, const BodyPart& part, NodeId table, std::vector<Item>& out,
                   TagId parent);

}  // namespace annuaire
