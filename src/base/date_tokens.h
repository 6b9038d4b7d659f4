// The text of a date in numbers, words and signs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace annuaire {

struct DateToken {
  enum class Kind { number, word, sign } kind = Kind::sign;
  std::string text;           ///< folded; of a sign one character, all dashes being '-', all strokes '/'
  size_t begin = 0, end = 0;  ///< bytes of what was typed
  bool blank_before = false;
  int value = -1;  ///< of a number with at most eight digits
};

/// Letters next to digits are words of their own: "1er", "23h59", "2023-W52-7". Blanks of every kind part
/// tokens; signs that nobody sees are passed over.
std::vector<DateToken> date_tokens(std::string_view text);

}  // namespace annuaire
