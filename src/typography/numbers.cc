#include "typography/numbers.h"

#include <algorithm>

#include "typography/quantity.h"
#include "typography/signs.h"
#include "typography/units.h"

namespace annuaire {
namespace {

constexpr int most_groups = 6;  // of three digits; longer rows are no number

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
                 (sign_at(text, after) != Sign::letter || unit_at(text, after, true) ||
                  ordinal_end(text, after) > after);
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

// May a quantity begin right after `before`?
bool begins_quantity(std::string_view before, std::string_view text, size_t end) {
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
      if (further == Sign::digit) return counts_next(text, end);  // « 10000-15000 habitants »
      return further == Sign::none || further == Sign::blank || further == Sign::open;
    }
    default:
      for (std::string_view sign : {"°", "º", "~", "±", "+", ">", "<", "≥", "≤", "≈", "−"})
        if (before.ends_with(sign)) return true;
      return false;
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

size_t set_number(std::string& out, std::string_view text, size_t at, size_t limit,
                  std::string_view context) {
  size_t end = std::min(skip_digits(text, at), limit);
  if (begins_quantity(out, text, end)) {
    size_t spaced = end_of_spaced(text, at, end, limit);
    if (spaced > end) {
      append_joined(out, text.substr(at, spaced - at));
      return set_ordinal(out, text, at, spaced, limit);
    }
    bool whole =
        sign_at(text, end) != Sign::letter || unit_at(text, end, true) || ordinal_end(text, end) > end;
    if (end - at >= 5 && whole && is_quantity(out.empty() ? context : std::string_view(out), text, at, end)) {
      append_grouped(out, text.substr(at, end - at));
      return set_ordinal(out, text, at, end, limit);
    }
  }
  bool after_letter = sign_before(out, out.size()) == Sign::letter;
  out += text.substr(at, end - at);
  return after_letter ? end : set_ordinal(out, text, at, end, limit);
}

}  // namespace annuaire
