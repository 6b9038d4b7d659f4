#include "typography/addresses.h"

#include "typography/signs.h"

namespace annuaire {
namespace {

constexpr std::string_view beginnings[] = {"https://", "http://", "www.", "mailto:", "ftp://"};

bool begins_with(std::string_view text, size_t at, std::string_view beginning) {
  if (text.size() - at <= beginning.size()) return false;
  for (size_t i = 0; i < beginning.size(); ++i) {
    char c = text[at + i];
    if ((is_capital_ascii(c) ? static_cast<char>(c - 'A' + 'a') : c) != beginning[i]) return false;
  }
  return true;
}

}  // namespace

size_t address_end(std::string_view text, size_t at) {
  char first = static_cast<char>(text[at] | 0x20);
  if (first != 'h' && first != 'w' && first != 'm' && first != 'f') return at;
  bool begins = false;
  for (std::string_view beginning : beginnings) begins |= begins_with(text, at, beginning);
  if (!begins || sign_before(text, at) == Sign::letter || sign_before(text, at) == Sign::digit) return at;
  size_t end = at;
  bool bracket = false;
  for (; end < text.size(); end += length_at(text, end)) {
    Sign sign = sign_at(text, end);
    if (sign == Sign::blank || sign == Sign::newline || sign == Sign::quote || text[end] == '<' ||
        text[end] == '>' || text[end] == verbatim_mark || stands_at(text, end, "…"))
      break;
    bracket |= text[end] == '(';
  }
  while (end > at) {
    Sign sign = sign_before(text, end);
    bool ends = sign == Sign::punctuation || sign == Sign::apostrophe || (sign == Sign::close && !bracket);
    if (!ends) break;
    end = start_before(text, end);
  }
  return end;
}

}  // namespace annuaire
