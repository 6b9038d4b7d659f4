// Numbers in French texts: thousands, ordinals.
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

/// Sets the number that begins at `at` into `out`, which holds the text before it, and returns its end.
/// Thousands go in groups from five digits on where they count (is_quantity), and stay joined where they were
/// typed with blanks; "1ère" becomes "1re", "2ème" "2e". Nothing at or after `limit` is taken. `context`:
/// what is to be read before the text, the head of a table's column.
size_t set_number(std::string& out, std::string_view text, size_t at, size_t limit,
                  std::string_view context = {});

}  // namespace annuaire
