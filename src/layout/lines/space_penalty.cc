#include "layout/lines/space_penalty.h"

#include <algorithm>
#include <iterator>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace annuaire {
namespace {

constexpr size_t short_number = 3;  // digits

UChar32 character(std::string_view text, size_t at, bool before) {
  UChar32 c = 0;
  if (before ? at == 0 : at >= text.size()) return c;
  int32_t i = int32_t(at);
  if (before)
    U8_PREV_OR_FFFD(text.data(), 0, i, c);
  else
    U8_NEXT_OR_FFFD(text.data(), i, int32_t(text.size()), c);
  return c;
}

bool is_digit_at(std::string_view text, size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

size_t digits_before(std::string_view text, size_t at) {
  size_t digits = 0;
  while (digits < at && is_digit_at(text, at - 1 - digits)) ++digits;
  return digits;
}

size_t digits_at(std::string_view text, size_t at) {
  size_t digits = 0;
  while (is_digit_at(text, at + digits)) ++digits;
  return digits;
}

/// « La », « Les »: two or three letters, the first alone a capital.
bool short_capital_before(std::string_view text, size_t at) {
  size_t begin = at;
  while (begin > 0 && at - begin < 3 && text[begin - 1] >= 'a' && text[begin - 1] <= 'z') --begin;
  if (begin == at || at - begin > 2 || begin == 0) return false;
  return text[begin - 1] >= 'A' && text[begin - 1] <= 'Z' && !letter_at(text, begin - 1, true);
}

/// Words that lead to the next, longer than two letters.
constexpr std::string_view leading_words[] = {"les",  "des",  "aux",  "une",  "par",  "sur",  "ses",
                                              "nos",  "the",  "and",  "for",  "with", "pour", "dans",
                                              "avec", "sous", "sans", "chez", "vers", "from"};

/// One or two letters, or a word that leads to the next.
bool short_word_before(std::string_view text, size_t at) {
  size_t begin = at;
  while (begin > 0 && letter_at(text, begin, true)) do
      --begin;
    while (begin > 0 && (text[begin] & 0xC0) == 0x80);
  const std::string_view word = text.substr(begin, at - begin);
  if (std::find(std::begin(leading_words), std::end(leading_words), word) != std::end(leading_words))
    return true;
  const auto letters = std::count_if(word.begin(), word.end(), [](char c) { return (c & 0xC0) != 0x80; });
  return letters <= 2;
}

}  // namespace

bool letter_at(std::string_view text, size_t at, bool before) {
  return u_isalpha(character(text, at, before));
}

float space_penalty(std::string_view text, uint32_t space, uint32_t after, bool heading,
                    const LineBreaking& parameters) {
  const size_t before = letter_at(text, after, false) ? digits_before(text, space) : 0;
  if (before > 0) return float(before > short_number ? parameters.number_penalty : parameters.count_penalty);
  const size_t next = digits_at(text, after);
  if (next > 0 && next <= short_number && letter_at(text, space, true))
    return float(parameters.before_number_penalty);
  if (u_isupper(character(text, after, false)) && short_capital_before(text, space))
    return float(parameters.article_penalty);
  if (!heading || space == 0) return 0;
  if (std::string_view(",;:").find(text[space - 1]) != std::string_view::npos)
    return -float(parameters.clause_bonus);
  return short_word_before(text, space) ? float(parameters.short_word_penalty) : 0;
}

}  // namespace annuaire
