#include "typography/ties.h"

#include <algorithm>

#include "typography/signs.h"
#include "typography/units.h"

namespace annuaire {
namespace {

// Words that a name goes on after.
constexpr std::string_view before_names[] = {"Los", "Saint", "Sainte", "St", "Ste"};
constexpr std::string_view articles[] = {"La", "Le", "Les"};  // within a sentence
constexpr std::string_view before_english_names[] = {"Los", "San", "Saint", "St", "St.", "Mount"};

// Letters before a number, of post boxes and roads.
constexpr std::string_view before_codes[] = {"BP", "CS", "RD", "RN"};

template <size_t count>
bool among(std::string_view word, const std::string_view (&words)[count]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// « XIV », « Ier », « IIIe »: letters of the numeral that begins at `at`; 0 if none does.
size_t numeral_at(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && std::string_view("IVX").find(text[end]) != std::string_view::npos) ++end;
  for (std::string_view ending : {"er", "re", "ème", "èmes", "es", "e", ""})
    if (stands_at(text, end, ending) && ends_word(text, end + ending.size())) return end - at;
  return 0;
}

bool goes_on_before(std::string_view text) {
  size_t at = text.size();
  while (sign_before(text, at) == Sign::blank) at = start_before(text, at);
  const Sign sign = sign_before(text, at);
  return sign == Sign::letter || sign == Sign::digit || text.substr(0, at).ends_with(",");
}

bool is_post_code(std::string_view word) {
  return word.size() == 5 && std::all_of(word.begin(), word.end(), is_digit);
}

}  // namespace

bool tied_to_next(std::string_view before, std::string_view word, std::string_view text, size_t next,
                  bool english) {
  if (sign_at(text, next) == Sign::digit) return among(word, before_codes);
  if (word.empty() || !capital_at(text, next)) return false;
  if (english) return among(word, before_english_names);
  const size_t numeral = numeral_at(text, next);
  const bool name = capital_at(word, 0) && word.size() > 3;
  return among(word, before_names) || (among(word, articles) && goes_on_before(before)) ||
         is_post_code(word) || (numeral > 0 && name) || (numeral > 1 && ends_word(text, next + numeral));
}

size_t grouped_number_end(std::string_view text, size_t at) {
  const bool dialled = text[at] == '0' || (at > 0 && text[at - 1] == '+');
  const bool begins = dialled || (skip_digits(text, at) == at + 3 && sign_before(text, at) != Sign::letter);
  if (!begins) return at;
  size_t end = at, digits = 0, groups = 0, last = 0;
  for (size_t from = at;;) {
    const size_t to = skip_digits(text, from);
    last = to - from;
    if (last == 0 || last > 5) break;
    digits += last;
    ++groups;
    end = to;
    if (last > 4 || sign_at(text, to) != Sign::blank) break;
    from = skip_blanks(text, to);
  }
  if (!ends_word(text, end)) return at;
  const bool establishment = groups == 4 && digits == 14 && last == 5;
  const bool telephone = groups >= 3 && digits >= 8 && digits <= 15 && last <= 4;
  return establishment || (telephone && dialled) ? end : at;
}

}  // namespace annuaire
