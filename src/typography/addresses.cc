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

// Few words begin with the first two letters of an address.
bool may_begin(std::string_view text, size_t at) {
  if (at + 1 >= text.size()) return false;
  const char first = static_cast<char>(text[at] | 0x20), second = static_cast<char>(text[at + 1] | 0x20);
  switch (first) {
    case 'h':
    case 'f':
      return second == 't';
    case 'w':
      return second == 'w';
    case 'm':
      return second == 'a';
    default:
      return false;
  }
}

}  // namespace

size_t address_end(std::string_view text, size_t at) {
  if (!may_begin(text, at)) return at;
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
