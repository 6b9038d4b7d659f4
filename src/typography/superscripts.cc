// What is raised in a text: ordinals.
#include "base/scan.h"
#include "typography/french.h"
#include "typography/signs.h"

namespace annuaire {
namespace {

constexpr std::string_view after_digits[] = {"er", "ers", "re", "res", "e", "es", "nd", "nde", "nds", "ndes"};
constexpr std::string_view after_roman[] = {"e", "es"};
constexpr std::string_view after_roman_one[] = {"er", "re", "ers", "res"};

bool is_roman(char c) { return c == 'I' || c == 'V' || c == 'X'; }

size_t next_numeral(std::string_view text, size_t at) {
  return find_byte(text, at, [](const auto& c) {
    return ((c >= '0') & (c <= '9')) | (c == 'I') | (c == 'V') | (c == 'X');
  });
}

// The length of the one of `endings` that makes up the rest of the word at `at`; 0 if none does.
template <size_t count>
uint32_t ending_at(std::string_view text, size_t at, const std::string_view (&endings)[count]) {
  size_t end = at;
  while (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
  if (sign_at(text, end) == Sign::letter || sign_at(text, end) == Sign::digit || end == at) return 0;
  for (std::string_view ending : endings)
    if (text.substr(at, end - at) == ending) return static_cast<uint32_t>(ending.size());
  return 0;
}

uint32_t ending_of(std::string_view text, size_t begin, size_t end) {
  if (is_digit(text[begin])) {
    uint32_t length = ending_at(text, end, after_digits);
    bool second = length >= 2 && text[end] == 'n',
         first = length >= 2 && text[end] == 'e' && text[end + 1] == 'r';
    bool fits = second ? text.substr(begin, end - begin) == "2"
                       : (!first && text[end] != 'r') || text.substr(begin, end - begin) == "1";
    return length && fits ? length : 0;
  }
  std::string_view numeral = text.substr(begin, end - begin);
  if (numeral == "I") return ending_at(text, end, after_roman_one);
  uint32_t length = ending_at(text, end, after_roman);
  return numeral.size() == 1 && length != 1 ? 0 : length;  // "Ves" is no century
}

}  // namespace

std::vector<ByteRange> superscripts(std::string_view text) {
  std::vector<ByteRange> found;
  for (size_t at = 0; (at = next_numeral(text, at)) < text.size();) {
    bool digits = is_digit(text[at]);
    size_t end = at;
    while (end < text.size() && (digits ? is_digit(text[end]) : is_roman(text[end]))) ++end;
    Sign before = sign_before(text, at);
    bool word = before != Sign::letter && before != Sign::digit && !(at > 0 && text[at - 1] == '_');
    if (word && end < text.size())
      if (uint32_t length = ending_of(text, at, end))
        found.push_back({static_cast<uint32_t>(end), static_cast<uint32_t>(end + length)});
    at = end;
  }
  return found;
}

}  // namespace annuaire
