// The numbers of books and periodicals, by their check digits.
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

/// What is wrong with such a number.
enum class NumberFault : unsigned char {
  none,
  signs,   ///< other signs than digits, hyphens and blanks (and an X at the end, where one may stand)
  length,  ///< too few or too many digits
  prefix,  ///< an ISBN of thirteen digits begins with 978 or 979
  check,   ///< the last digit does not follow from the others
};

struct ReadNumber {
  NumberFault fault = NumberFault::none;
  std::string digits;    ///< alone, an X in capitals; as far as they could be read
  std::string expected;  ///< with the right check digit, where that alone is wrong
};

/// ISBN-10 or ISBN-13, hyphens and blanks anywhere, the word “ISBN” before it or not.
ReadNumber read_isbn(std::string_view typed);
/// ISSN, likewise.
ReadNumber read_issn(std::string_view typed);
/// "2434-561X"
std::string shown_issn(std::string_view digits);

}  // namespace annuaire
