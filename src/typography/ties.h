// Names and numbers that a line never parts.
#pragma once

#include <cstddef>
#include <string_view>

namespace annuaire {

/// Does `word`, which stands after `before`, stay with the name or numeral that begins at `next`, after
/// blanks: « La Rochelle », « Saint Malo », « Louis XIV », « 34000 Montpellier »? `english`: by the words of
/// that language.
bool tied_to_next(std::string_view before, std::string_view word, std::string_view text, size_t next,
                  bool english);

/// End of the telephone or register number in groups that begins at `at`, « 01 99 00 10 11 », « 123 456 789
/// 00012 »; `at` where there is none.
size_t grouped_number_end(std::string_view text, size_t at);

}  // namespace annuaire
