// What typography needs to know of a character: its class, and the blanks of every width.
#pragma once

#include <cstdint>
#include <string_view>

namespace annuaire {

inline constexpr std::string_view no_break = "\u00A0", thin = "\u202F";

/// Stands for a whole verbatim piece in a joined text; a letter to its neighbours.
inline constexpr char verbatim_mark = '\x01';

enum class Sign : uint8_t {
  none,  // before the start or after the end
  newline,
  blank,  // of any width, but for line feeds
  letter,
  digit,
  open,   // ( [ {
  close,  // ) ] }
  punctuation,
  apostrophe,
  dash,   // - – — /
  quote,  // " « » “ ” „
  other,
};

/// Class of the character that begins at byte `at`.
Sign sign_at(std::string_view text, size_t at);
/// Class of the character that ends before byte `at`.
Sign sign_before(std::string_view text, size_t at);
/// First byte of the character that ends before byte `at`; `at` must not be 0.
size_t start_before(std::string_view text, size_t at);
/// Bytes of the character that begins at `at`.
size_t length_at(std::string_view text, size_t at);
/// First byte at or after `at` that is no blank.
size_t skip_blanks(std::string_view text, size_t at);

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_capital_ascii(char c) { return c >= 'A' && c <= 'Z'; }
/// Does a capital (ASCII or À–Þ) begin at `at`?
bool capital_at(std::string_view text, size_t at);
inline bool stands_at(std::string_view text, size_t at, std::string_view what) {
  return at <= text.size() && text.substr(at).starts_with(what);
}
/// End of the run of digits that begins at `at`.
inline size_t skip_digits(std::string_view text, size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

}  // namespace annuaire
