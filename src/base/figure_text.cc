#include "base/figure_text.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace annuaire {
namespace {

constexpr size_t longest_unit = 8;  // characters

bool is_digit(std::string_view text, size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

size_t digits(std::string_view text, size_t at) {
  while (is_digit(text, at)) ++at;
  return at;
}

/// The end of one of `signs` that stands at a place; the place itself if none does.
template <size_t N>
size_t past(const std::array<std::string_view, N>& signs, std::string_view text, size_t at) {
  for (std::string_view sign : signs)
    if (text.substr(at).starts_with(sign)) return at + sign.size();
  return at;
}

constexpr std::array<std::string_view, 7> leading{"+", "-", "−", "–", "±", "≈", "~"};
constexpr std::array<std::string_view, 4> blanks{" ", "\u00A0", "\u202F", "\u2009"};
constexpr std::array<std::string_view, 2> decimal_signs{",", "."};

}  // namespace

size_t whole_part(std::string_view text) {
  size_t at = past(leading, text, past(blanks, text, 0));
  at = past(blanks, text, at);
  if (!is_digit(text, at)) return 0;
  size_t end = digits(text, at);
  for (size_t group; (group = past(blanks, text, end)) > end; end = group + 3)
    if (digits(text, group) != group + 3) break;
  return end;
}

bool is_figure(std::string_view text) {
  text = trim(text);
  size_t at = whole_part(text);
  if (at == 0) return false;
  if (const size_t decimals = past(decimal_signs, text, at); decimals > at && is_digit(text, decimals))
    at = digits(text, decimals);
  const std::string_view unit = text.substr(at);
  return display_width(unit) <= longest_unit && unit.find_first_of("0123456789") == unit.npos;
}

}  // namespace annuaire
