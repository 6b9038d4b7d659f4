// The parts of a typed date among its tokens: day, month and year; hour and zone; phrases beside them.
#pragma once

#include <span>

#include "base/date.h"
#include "base/date_tokens.h"
#include "base/date_words.h"

namespace annuaire {

using DateTokens = std::span<const DateToken>;

/// Each takes the part that begins at the token `at` and gives the token after it; `at` itself where there is
/// none. Numbers are as typed: they may be no date or hour.

/// A whole day, a month or a year; a year of 0 where only day and month stand there.
struct TypedDay {
  Date date;
  bool has_month = true, has_day = true;
  bool two_digit_year = false;
  bool day_first = false;  ///< numbers alone: day, month, year
  char between = ' ';      ///< sign between numbers alone
};
size_t take_day(DateTokens tokens, size_t at, TypedDay& out);
/// "23:59", "23 h 59", "11:59 pm", "T2359"
size_t take_hour(DateTokens tokens, size_t at, When& out);
/// "Z", "+01:00", right after an hour
size_t take_zone(DateTokens tokens, size_t at, When& out);
size_t take_weekday(DateTokens tokens, size_t at, int& out);
size_t take_phrase(DateTokens tokens, size_t at, DateWord& out);

}  // namespace annuaire
