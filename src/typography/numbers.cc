#include "typography/numbers.h"

#include <algorithm>

#include "base/date.h"
#include "typography/signs.h"

namespace annuaire {
namespace {

struct Unit {
  std::string_view name;
  bool attached = true;  // also told where no blank stands before it
};

constexpr Unit units[] = {
    {"km"},
    {"cm"},
    {"mm"},
    {"m2"},
    {"m3"},
    {"ha"},
    {"kg"},
    {"mg"},
    {"kWh"},
    {"MWh"},
    {"GWh"},
    {"TWh"},
    {"Wh"},
    {"kW"},
    {"MW"},
    {"GW"},
    {"kWc"},
    {"MWc"},
    {"kVA"},
    {"Go"},
    {"Mo"},
    {"Ko"},
    {"ko"},
    {"To"},
    {"Gb"},
    {"Mb"},
    {"Gbit"},
    {"Mbit"},
    {"kHz"},
    {"MHz"},
    {"GHz"},
    {"Hz"},
    {"dB"},
    {"min"},
    {"ms"},
    {"k€"},
    {"K€"},
    {"M€"},
    {"Md€"},
    {"Mds€"},
    {"km2"},
    {"kgCO2e"},
    {"teqCO2"},
    {"tCO2"},
    {"m", false},
    {"g", false},
    {"t", false},
    {"l", false},
    {"L", false},
    {"h", false},
    {"s", false},
    {"V", false},
    {"W", false},
    {"euro", false},
    {"euros", false},
    {"million", false},
    {"millions", false},
    {"milliard", false},
    {"milliards", false},
};

// Words after which digits are a code. Lower case.
constexpr std::string_view code_words[] = {
    "n",       "code",    "codes", "postal", "postale",   "siren", "siret",       "insee",   "rna",
    "cp",      "bp",      "cs",    "tsa",    "tél",       "tel",   "fax",         "no",      "numéro",
    "numero",  "numéros", "réf",   "ref",    "référence", "id",    "identifiant", "dossier", "cedex",
    "commune", "iban",    "rcs",   "ape",    "naf",       "iso",   "port"};

constexpr int most_groups = 6;  // of three digits; longer rows are no number

char lower(char c) { return is_capital_ascii(c) ? static_cast<char>(c - 'A' + 'a') : c; }

bool ends_word(std::string_view text, size_t at) {
  Sign sign = sign_at(text, at);
  return sign != Sign::letter && sign != Sign::digit && sign != Sign::apostrophe;
}

bool luhn(std::string_view digits) {
  int sum = 0;
  for (size_t i = 0; i < digits.size(); ++i) {
    int value = digits[digits.size() - 1 - i] - '0';
    if (i % 2 == 1) value = value * 2 > 9 ? value * 2 - 9 : value * 2;
    sum += value;
  }
  return sum % 10 == 0;
}

// The last word of `text`, lower case (ASCII); takes it and what follows it away.
std::string take_last_word(std::string_view& text) {
  while (!text.empty() && sign_before(text, text.size()) != Sign::letter)
    text.remove_suffix(text.size() - start_before(text, text.size()));
  size_t end = text.size(), begin = end;
  while (begin > 0 && sign_before(text, begin) == Sign::letter) begin = start_before(text, begin);
  std::string word(text.substr(begin));
  std::transform(word.begin(), word.end(), word.begin(), lower);
  text = text.substr(0, begin);
  return word;
}

bool follows_code_word(std::string_view before) {
  constexpr size_t look_back = 48;  // bytes; the cut may fall within a character, which then matches nothing
  if (before.size() > look_back) before.remove_prefix(before.size() - look_back);
  for (int words = 0; words < 2; ++words) {
    std::string word = take_last_word(before);
    if (std::find(std::begin(code_words), std::end(code_words), word) != std::end(code_words)) return true;
  }
  return false;
}

bool is_calendar_day(std::string_view digits) {  // 20211217
  if (digits.size() != 8 || (digits[0] != '1' && digits[0] != '2')) return false;
  int month = (digits[4] - '0') * 10 + digits[5] - '0', day = (digits[6] - '0') * 10 + digits[7] - '0';
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// Five digits followed by a name, or alone between brackets: a postal code.
bool looks_postal(std::string_view before, std::string_view text, size_t end) {
  size_t next = skip_blanks(text, end);
  if (next > end && capital_at(text, next)) return true;
  return sign_before(before, before.size()) == Sign::open && sign_at(text, end) == Sign::close;
}

// Do one to three digits and blanks end `before`? What follows would then be read as their thousands.
bool ends_in_group(std::string_view before) {
  size_t end = before.size();
  while (sign_before(before, end) == Sign::blank) end = start_before(before, end);
  size_t begin = end;
  while (begin > 0 && is_digit(before[begin - 1])) --begin;
  return end < before.size() && begin < end && end - begin <= 3;
}

// May these five digits or more be grouped?
bool is_quantity(std::string_view before, std::string_view text, size_t at, size_t end) {
  std::string_view digits = text.substr(at, end - at);
  if (digits[0] == '0' || digits.size() > 15 || is_calendar_day(digits)) return false;
  if (ends_in_group(before) || sign_at(text, skip_blanks(text, end)) == Sign::digit) return false;
  char next = end < text.size() ? text[end] : ' ', after = end + 1 < text.size() ? text[end + 1] : ' ';
  if (next == '_' || next == '@' || next == '/' || next == '#') return false;
  if ((next == '-' || next == ':' || next == '.') && sign_at(text, end + 1) != Sign::blank && after != ' ')
    if (sign_at(text, end + 1) == Sign::digit || sign_at(text, end + 1) == Sign::letter) return false;
  if (digits.size() == 5 && looks_postal(before, text, end)) return false;
  bool registered = digits.size() == 9 || digits.size() == 14;  // SIREN, SIRET
  if (registered && luhn(digits) && !digits.ends_with("000")) return false;
  if (before.ends_with("°") || before.ends_with("º") || before.ends_with('+')) return false;
  return !follows_code_word(before);
}

void append_grouped(std::string& out, std::string_view digits) {
  size_t first = digits.size() % 3 == 0 ? 3 : digits.size() % 3;
  out += digits.substr(0, first);
  for (size_t i = first; i < digits.size(); i += 3) {
    out += thin;
    out += digits.substr(i, 3);
  }
}

// The end of "12 000 000" typed with single blanks; `end`, that of its first digits, if it is not so.
size_t end_of_spaced(std::string_view text, size_t at, size_t end, size_t limit) {
  if (end - at > 3 || text[at] == '0') return end;
  size_t reached = end;
  for (int groups = 0;; ++groups) {
    if (groups > most_groups) return end;
    if (sign_at(text, reached) != Sign::blank) return reached;
    size_t group = skip_blanks(text, reached), after = skip_digits(text, group);
    bool whole = after == group + 3 && after <= limit &&
                 (sign_at(text, after) != Sign::letter || unit_at(text, after, true));
    if (!whole) return after > group && after != group + 3 ? end : reached;
    reached = after;
  }
}

void append_joined(std::string& out, std::string_view number) {
  for (size_t i = 0; i < number.size();) {
    size_t end = skip_digits(number, i);
    out += number.substr(i, end - i);
    if (end < number.size()) {
      out += thin;
      end = skip_blanks(number, end);
    }
    i = end;
  }
}

bool begins_quantity(std::string_view before) {
  switch (sign_before(before, before.size())) {
    case Sign::none:
    case Sign::newline:
    case Sign::blank:
    case Sign::open:
    case Sign::quote:
    case Sign::apostrophe:
      return true;
    case Sign::dash: {
      Sign further = sign_before(before, start_before(before, before.size()));
      return further == Sign::none || further == Sign::blank || further == Sign::open;
    }
    default:
      return before.ends_with("°") || before.ends_with("º") || before.ends_with("~") || before.ends_with("±");
  }
}

struct Ending {
  std::string_view typed, right;
  bool first_only = false;  // after 1 alone
};
constexpr Ending endings[] = {{"ère", "re", true},  {"ere", "re", true}, {"ière", "re", true},
                              {"iere", "re", true}, {"ème", "e"},        {"eme", "e"},
                              {"ième", "e"},        {"ieme", "e"}};

// Sets "ème" after the digits [at, end) as "e"; returns what is reached.
size_t set_ordinal(std::string& out, std::string_view text, size_t at, size_t end, size_t limit) {
  for (const Ending& ending : endings) {
    if (!stands_at(text, end, ending.typed) || (ending.first_only && text.substr(at, end - at) != "1"))
      continue;
    size_t after = end + ending.typed.size();
    bool plural = after < text.size() && text[after] == 's';
    if (after + plural > limit || !ends_word(text, after + plural)) continue;
    out += ending.right;
    if (plural) out += 's';
    return after + plural;
  }
  return end;
}

}  // namespace

size_t set_number(std::string& out, std::string_view text, size_t at, size_t limit) {
  size_t end = std::min(skip_digits(text, at), limit);
  if (begins_quantity(out)) {
    size_t spaced = end_of_spaced(text, at, end, limit);
    if (spaced > end) {
      append_joined(out, text.substr(at, spaced - at));
      return spaced;
    }
    bool whole = sign_at(text, end) != Sign::letter || unit_at(text, end, true);
    if (end - at >= 5 && whole && is_quantity(out, text, at, end)) {
      append_grouped(out, text.substr(at, end - at));
      return end;
    }
  }
  bool after_letter = sign_before(out, out.size()) == Sign::letter;
  out += text.substr(at, end - at);
  return after_letter ? end : set_ordinal(out, text, at, end, limit);
}

bool unit_at(std::string_view text, size_t at, bool attached) {
  Sign first = sign_at(text, at);
  if (first == Sign::letter) {
    for (const Unit& unit : units) {
      if (unit.name[0] != text[at] || (attached && !unit.attached) || !stands_at(text, at, unit.name))
        continue;
      size_t end = at + unit.name.size();
      if (ends_word(text, end) && !(end < text.size() && text[end] == '-') && !stands_at(text, end, "€"))
        return true;
    }
    return false;
  }
  if (first != Sign::other) return false;
  if (text[at] == '%') return ends_word(text, at + 1);
  for (std::string_view sign : {"€", "£", "‰"})
    if (stands_at(text, at, sign)) return true;
  return (stands_at(text, at, "°C") || stands_at(text, at, "°F")) && ends_word(text, at + 3);
}

bool month_at(std::string_view text, size_t at) {
  for (std::string_view month : french_months)
    if (stands_at(text, at, month)) return ends_word(text, at + month.size());
  return false;
}

}  // namespace annuaire
