#include "typography/signs.h"

#include <array>

namespace annuaire {
namespace {

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

constexpr std::array<Sign, 128> ascii = make_ascii();

unsigned char byte(std::string_view text, size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

// U+2000–U+203F
Sign general_punctuation(unsigned char last) {
  if ((last >= 0x80 && last <= 0x8A) || last == 0xAF) return Sign::blank;
  if (last == 0x93 || last == 0x94) return Sign::dash;
  if (last == 0x98 || last == 0x99) return Sign::apostrophe;
  if (last >= 0x9C && last <= 0x9E) return Sign::quote;
  return last == 0xA6 ? Sign::punctuation : Sign::other;
}

}  // namespace

Sign sign_at(std::string_view text, size_t at) {
  if (at >= text.size()) return Sign::none;
  unsigned char lead = byte(text, at);
  if (lead < 0x80) return ascii[lead];
  unsigned char second = byte(text, at + 1);
  if (lead == 0xC2) {
    if (second == 0xA0) return Sign::blank;
    return second == 0xAB || second == 0xBB ? Sign::quote : Sign::other;
  }
  if (lead == 0xE2) return second == 0x80 ? general_punctuation(byte(text, at + 2)) : Sign::other;
  return Sign::letter;
}

size_t start_before(std::string_view text, size_t at) {
  do --at;
  while (at > 0 && (byte(text, at) & 0xC0) == 0x80);
  return at;
}

Sign sign_before(std::string_view text, size_t at) {
  return at == 0 ? Sign::none : sign_at(text, start_before(text, at));
}

size_t length_at(std::string_view text, size_t at) {
  size_t end = at + 1;
  while (end < text.size() && (byte(text, end) & 0xC0) == 0x80) ++end;
  return end - at;
}

size_t skip_blanks(std::string_view text, size_t at) {
  while (sign_at(text, at) == Sign::blank) at += length_at(text, at);
  return at;
}

bool capital_at(std::string_view text, size_t at) {
  unsigned char lead = byte(text, at), second = byte(text, at + 1);
  if (lead == 0xC3) return second >= 0x80 && second <= 0x9E && second != 0x97;
  return is_capital_ascii(static_cast<char>(lead)) || (lead == 0xC5 && second == 0x92);
}

}  // namespace annuaire
