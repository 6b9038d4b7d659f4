// The columns of a table: as wide as what they hold.
#pragma once

#include <vector>

#include "layout/story.h"

namespace annuaire {

class ParagraphCache;

/// Room that each width of a column gets beside what is measured, whatever its size: kerning may differ.
inline constexpr Pt width_rounding = 0.25;

/// What a column holds, in points: its widest word, its widest line.
struct ColumnNeed {
  Pt word = 0, line = 0;
};

std::vector<ColumnNeed> column_needs(const Table& table, ParagraphCache& paragraphs);
/// Of all gaps between columns.
Pt gaps_of(const Table& table);

/// Those that the table gives, its other columns as wide as their lines, else their words, the first with
/// what is left; none where the table gives none, or where they leave too little.
std::vector<Pt> given_widths(const Table& table, const std::vector<ColumnNeed>& needs, Pt room);

/// Widths that add up to `room` at most: as wide as the lines where there is room; else each column its
/// widest word, and of what is left in proportion to what its lines ask besides; below that, in proportion to
/// the words (CSS 2.1, 17.5.2.2).
std::vector<Pt> column_widths(const std::vector<ColumnNeed>& needs, Pt room);

}  // namespace annuaire
