// Numbers in French texts: thousands, ordinals, units.
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

/// Sets the number that begins at `at` into `out`, which holds the text before it, and returns its end.
/// Thousands go in groups from five digits on, and stay joined where they were typed with blanks; years,
/// postal codes, SIREN, telephone numbers and the like stay as they are; "1ère" becomes "1re", "2ème" "2e".
/// Nothing at or after `limit` is taken.
size_t set_number(std::string& out, std::string_view text, size_t at, size_t limit);

/// Does a unit ("%", "€", "km") begin at `at`, right after a number (`attached`) or after a blank?
bool unit_at(std::string_view text, size_t at, bool attached);

/// Does the name of a month begin at `at`?
bool month_at(std::string_view text, size_t at);

}  // namespace annuaire
