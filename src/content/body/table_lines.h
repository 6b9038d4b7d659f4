// The lines of tables as they are typed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace annuaire {

/// Does a line hold cells, parted by "|"?
bool is_row(std::string_view line);
/// One that begins and ends with "|".
bool is_edged_row(std::string_view line);
/// "| --- | :-: |"
bool is_dashes(std::string_view line);
/// Cells of a row as cmark-gfm counts them; "\|" parts none.
size_t count_cells(std::string_view row);
/// The line of dashes for so many cells.
std::string dashes_for(size_t cells);

}  // namespace annuaire
