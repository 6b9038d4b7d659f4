// Units, and the names of months, after a number.
#pragma once

#include <string_view>

namespace annuaire {

/// Does a unit ("%", "€", "km") begin at `at`, right after a number (`attached`) or after a blank?
bool unit_at(std::string_view text, size_t at, bool attached);

/// Does the name of a month begin at `at`, French or English?
bool month_at(std::string_view text, size_t at);
bool english_month_at(std::string_view text, size_t at);

/// Does a word end before `at`: does neither a letter, a digit nor an apostrophe stand there?
bool ends_word(std::string_view text, size_t at);

}  // namespace annuaire
