// What typography needs to know of a character: its class, and the blanks of every width. Inline, for these
// are asked of nearly every byte.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace annuaire {

inline constexpr std::string_view no_break = "\u00A0", thin = "\u202F";
inline constexpr std::string_view word_joiner = "\u2060";  ///< read as a part of the blanks beside it

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

namespace signs {

constexpr std::array<Sign, 128> make_ascii() {
  std::array<Sign, 128> table{};
  for (auto& sign : table) sign = Sign::other;
  for (char c = 'a'; c <= 'z'; ++c) table[static_cast<size_t>(c)] = Sign::letter;
  for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<size_t>(c)] = Sign::letter;
  for (char c = '0'; c <= '9'; ++c) table[static_cast<size_t>(c)] = Sign::digit;
  for (char c : {'(', '[', '{'}) table[static_cast<size_t>(c)] = Sign::open;
  for (char c : {')', ']', '}'}) table[static_cast<size_t>(c)] = Sign::close;
  for (char c : {',', '.', ';', ':', '!', '?'}) table[static_cast<size_t>(c)] = Sign::punctuation;
  for (char c : {'-', '/'}) table[static_cast<size_t>(c)] = Sign::dash;
  for (char c : {' ', '\t'}) table[static_cast<size_t>(c)] = Sign::blank;
  table[static_cast<size_t>(verbatim_mark)] = Sign::letter;
  table['\n'] = Sign::newline;
  table['\''] = Sign::apostrophe;
  table['"'] = Sign::quote;
  return table;
}

inline constexpr std::array<Sign, 128> ascii = make_ascii();

inline unsigned char byte(std::string_view text, size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

// U+2000–U+203F
inline Sign general_punctuation(unsigned char last) {
  if ((last >= 0x80 && last <= 0x8A) || last == 0xAF) return Sign::blank;
  if (last == 0x93 || last == 0x94) return Sign::dash;
  if (last == 0x98 || last == 0x99) return Sign::apostrophe;
  if (last >= 0x9C && last <= 0x9E) return Sign::quote;
  return last == 0xA6 ? Sign::punctuation : Sign::other;
}

}  // namespace signs

/// Class of the character that begins at byte `at`.
inline Sign sign_at(std::string_view text, size_t at) {
  if (at >= text.size()) return Sign::none;
  unsigned char lead = signs::byte(text, at);
  if (lead < 0x80) return signs::ascii[lead];
  unsigned char second = signs::byte(text, at + 1);
  if (lead == 0xC2) {
    if (second == 0xA0) return Sign::blank;
    return second == 0xAB || second == 0xBB ? Sign::quote : Sign::other;
  }
  if (lead == 0xE2) {
    if (second == 0x80) return signs::general_punctuation(signs::byte(text, at + 2));
    return second == 0x81 && signs::byte(text, at + 2) == 0xA0 ? Sign::blank : Sign::other;
  }
  return Sign::letter;
}

/// First byte of the character that ends before byte `at`; `at` must not be 0.
inline size_t start_before(std::string_view text, size_t at) {
  size_t least = at > 4 ? at - 4 : 0;
  do --at;
  while (at > least && (signs::byte(text, at) & 0xC0) == 0x80);
  return at;
}

/// Class of the character that ends before byte `at`.
inline Sign sign_before(std::string_view text, size_t at) {
  return at == 0 ? Sign::none : sign_at(text, start_before(text, at));
}

/// Bytes of the character that begins at `at`.
inline size_t length_at(std::string_view text, size_t at) {
  size_t end = at + 1;
  while (end < text.size() && (signs::byte(text, end) & 0xC0) == 0x80) ++end;
  return end - at;
}

/// First byte at or after `at` that is no blank.
inline size_t skip_blanks(std::string_view text, size_t at) {
  while (sign_at(text, at) == Sign::blank) at += length_at(text, at);
  return at;
}

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_capital_ascii(char c) { return c >= 'A' && c <= 'Z'; }

/// Does a capital (ASCII, À–Þ or Œ) begin at `at`?
inline bool capital_at(std::string_view text, size_t at) {
  unsigned char lead = signs::byte(text, at), second = signs::byte(text, at + 1);
  if (lead == 0xC3) return second >= 0x80 && second <= 0x9E && second != 0x97;
  return is_capital_ascii(static_cast<char>(lead)) || (lead == 0xC5 && second == 0x92);
}

inline bool stands_at(std::string_view text, size_t at, std::string_view what) {
  return at <= text.size() && text.substr(at).starts_with(what);
}

/// End of the hyphens that stand at `at`, between blanks, for a dash; `at` where they do not. Those that
/// begin a text do not.
inline size_t typed_dash_end(std::string_view text, size_t at) {
  size_t end = at, before = at;
  while (end < text.size() && text[end] == '-') ++end;
  if (end == at || end - at > 3 || sign_at(text, end) != Sign::blank) return at;
  while (sign_before(text, before) == Sign::blank) before = start_before(text, before);
  const Sign word = sign_before(text, before);
  const bool quoted = text.substr(0, before).ends_with("«") || stands_at(text, skip_blanks(text, end), "»");
  return before < at && word != Sign::none && word != Sign::newline && !quoted ? end : at;
}

/// End of the run of digits that begins at `at`.
inline size_t skip_digits(std::string_view text, size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

}  // namespace annuaire
