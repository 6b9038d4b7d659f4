#include "typography/quantity.h"

#include <string>

#include "base/text.h"
#include "typography/number_context.h"
#include "typography/signs.h"
#include "typography/units.h"

namespace annuaire {
namespace {

// Words that end as plurals do and are none.
constexpr std::string_view no_plurals =
    " mais dans sans sous depuis puis vers pas plus tous chez tres alors apres des les ces ses nos vos aux "
    "eux ceux "
    "leurs nous vous ils elles lors hors moins parfois suis vais toujours jamais aupres pres ailleurs "
    "desormais six "
    "dix deux trois toutefois compris ";

bool luhn(std::string_view digits) {
  int sum = 0;
  for (size_t i = 0; i < digits.size(); ++i) {
    int value = digits[digits.size() - 1 - i] - '0';
    if (i % 2 == 1) value = value * 2 > 9 ? value * 2 - 9 : value * 2;
    sum += value;
  }
  return sum % 10 == 0;
}

bool is_calendar_day(std::string_view digits) {  // 20211217
  if (digits.size() != 8 || (digits[0] != '1' && digits[0] != '2')) return false;
  int month = (digits[4] - '0') * 10 + digits[5] - '0', day = (digits[6] - '0') * 10 + digits[7] - '0';
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

bool is_company_number(std::string_view digits) {  // SIREN, SIRET
  return (digits.size() == 9 || digits.size() == 14) && luhn(digits) && !digits.ends_with("000");
}

void trim_blanks(std::string_view& text) {
  while (sign_before(text, text.size()) == Sign::blank)
    text = text.substr(0, start_before(text, text.size()));
}

bool plural_at(std::string_view text, size_t at) {
  if (sign_at(text, at) != Sign::letter || text[at] == verbatim_mark || capital_at(text, at)) return false;
  size_t end = at;
  while (sign_at(text, end) == Sign::letter) end += length_at(text, end);
  if (text[end - 1] != 's' && text[end - 1] != 'x') return false;
  const std::string word = fold(text.substr(at, end - at));
  return word.size() >= 3 && no_plurals.find(" " + word + " ") == no_plurals.npos;
}

size_t skip_grouped(std::string_view text, size_t at) {
  for (size_t end = skip_digits(text, at);;) {
    const size_t group = skip_blanks(text, end), after = skip_digits(text, group);
    if (group == end || after != group + 3) return end;
    end = after;
  }
}

// The end of the last of « 12345, 23456 et 34567 ».
size_t skip_enumerated(std::string_view text, size_t end) {
  for (;;) {
    size_t next = skip_blanks(text, end);
    if (stands_at(text, next, ",")) {
      next += 1;
    } else {
      size_t length = 0;
      for (std::string_view word : {"et", "ou", "à"})
        if (next > end && stands_at(text, next, word) && ends_word(text, next + word.size()))
          length = word.size();
      if (length == 0) return end;
      next += length;
    }
    next = skip_blanks(text, next);
    const size_t after = skip_grouped(text, next);
    if (after < next + 4) return end;
    end = after;
  }
}

// May text[at, end) be a number at all, by what touches it?
bool is_bare(std::string_view text, size_t end) {
  const char next = end < text.size() ? text[end] : ' ';
  if (next == '_' || next == '@' || next == '/' || next == '#' || next == '\\') return false;
  const Sign after = sign_at(text, end + 1);
  return (next != '-' && next != ':' && next != '.') || (after != Sign::digit && after != Sign::letter);
}

// « n° 12345 », « # 12345 », « N° : 12345 »
bool follows_number_sign(std::string_view before) {
  trim_blanks(before);
  if (before.ends_with(':')) before.remove_suffix(1);
  trim_blanks(before);
  for (std::string_view sign : {"°", "º", "№", "#", "§"})
    if (before.ends_with(sign)) return true;
  return false;
}

// Do one to three digits and blanks end `before`? What follows would then be read as their thousands.
bool ends_in_group(std::string_view before) {
  std::string_view number = before;
  trim_blanks(number);
  size_t begin = number.size();
  while (begin > 0 && is_digit(number[begin - 1])) --begin;
  return number.size() < before.size() && begin < number.size() && number.size() - begin <= 3;
}

// « 12345 rue de la Paix »
bool is_address(std::string_view text, size_t end) {
  const size_t next = skip_blanks(text, end);
  for (std::string_view way :
       {"rue", "avenue", "boulevard", "chemin", "route", "place", "impasse", "allée", "quai"})
    if (stands_at(text, next, way)) return ends_word(text, next + way.size());
  return false;
}

// « 34000, Montpellier »
bool follows_apart(std::string_view text, size_t at) {
  if (!stands_at(text, at, ",") && sign_at(text, at) != Sign::dash) return false;
  const size_t after = at + length_at(text, at), next = skip_blanks(text, after);
  return next > after && capital_at(text, next);
}

// Five digits and a name, or five digits between brackets, or after a name: a postal code.
bool is_postal(const NumberContext& context, std::string_view before, std::string_view text, size_t end) {
  const size_t next = skip_blanks(text, end);
  if (next > end && capital_at(text, next)) return !context.many;
  if (context.first && follows_apart(text, next)) return true;
  if (sign_before(before, before.size()) == Sign::open && sign_at(text, end) == Sign::close) return true;
  return context.place;
}

}  // namespace

bool counts_next(std::string_view text, size_t end) {
  const size_t next = skip_blanks(text, end);
  for (std::string_view tax : {"TTC", "HT"})
    if (stands_at(text, next, tax) && ends_word(text, next + tax.size())) return true;
  return unit_at(text, next, next == end) || (next > end && plural_at(text, next));
}

size_t ordinal_end(std::string_view text, size_t at) {
  for (std::string_view ending : {"es", "e", "èmes", "ème", "emes", "eme", "ièmes", "ième", "iemes", "ieme"})
    if (stands_at(text, at, ending) && ends_word(text, at + ending.size())) return at + ending.size();
  return at;
}

bool is_quantity(std::string_view preceding, std::string_view text, size_t at, size_t end) {
  const std::string_view digits = text.substr(at, end - at);
  constexpr size_t most_digits = 15;
  if (digits[0] == '0' || digits.size() > most_digits) return false;
  if (ends_in_group(preceding) || sign_at(text, skip_blanks(text, end)) == Sign::digit) return false;
  if (stands_at(text, end, "-") && sign_at(text, end + 1) == Sign::digit)
    return counts_next(text, skip_digits(text, end + 1));
  if (!is_bare(text, end) || follows_number_sign(preceding)) return false;
  const size_t next = skip_blanks(text, end);
  if (unit_at(text, next, next == end)) return true;
  const NumberContext context = number_context(preceding);
  if (context.weak && counts_next(text, end)) return true;
  if (context.code) return false;
  if (counts_next(text, skip_enumerated(text, end))) return true;
  if (context.chained || context.label || preceding.ends_with('+')) return false;
  if (ordinal_end(text, end) > end) return true;
  if (context.names || context.acronym || is_address(text, end) || is_calendar_day(digits) ||
      is_company_number(digits))
    return false;
  return digits.size() != 5 || !is_postal(context, preceding, text, skip_enumerated(text, end));
}

}  // namespace annuaire
