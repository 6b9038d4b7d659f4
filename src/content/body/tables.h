// What the cells of a table are, as web and paper both show it.
#pragma once

#include <vector>

#include "content/body/doc.h"

namespace annuaire {

/// Do the cells of its first column head their rows? They do below an empty corner, and where each is strong
/// as a whole.
bool heads_rows(const Doc& doc, NodeId table);
/// Columns of figures, but for the one that heads rows: below their title, nothing but figures and dashes,
/// and a short word here and there (« n. c. », « env. 5 »).
std::vector<bool> figure_columns(const Doc& doc, NodeId table);
/// A figure or a dash: ranged with those above and below it, which an odd word of such a column is not.
bool is_ranged(const Doc& doc, NodeId cell);
/// A paragraph beside a table that begins with « Tableau : », "Table:" or ":" becomes its caption, its first
/// child.
void take_captions(Doc& doc);

}  // namespace annuaire
