#include "content/body/table_lines.h"

#include <algorithm>

#include "base/text.h"

namespace annuaire {

bool is_edged_row(std::string_view line) {
  line = trim(line);
  return line.size() > 2 && line.front() == '|' && line.back() == '|' && count_cells(line) > 1;
}

bool is_row(std::string_view line) { return count_cells(line) > 1; }

bool is_dashes(std::string_view line) {
  line = trim(line);
  return line.find('-') != line.npos && line.find_first_not_of("|:- \t") == line.npos;
}

size_t count_cells(std::string_view row) {
  row = trim(row);
  if (row.starts_with('|')) row.remove_prefix(1);
  if (row.ends_with('|') && !row.ends_with("\\|")) row.remove_suffix(1);
  size_t cells = 1;
  for (size_t at = row.find('|'); at != row.npos; at = row.find('|', at + 1))
    cells += at == 0 || row[at - 1] != '\\';
  return cells;
}

std::string dashes_for(size_t cells) {
  std::string line = "|";
  for (size_t i = 0; i < cells; ++i) line += " --- |";
  return line;
}

}  // namespace annuaire
