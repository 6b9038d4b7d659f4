// Dates as editors type them, in French, in English and by ISO 8601: the only place that reads them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "base/date.h"
#include "base/diagnostic.h"

namespace annuaire {

enum class DateFault {
  none,
  not_a_date,     ///< no day, month or year in it
  no_year,        ///< « 31 décembre »
  vague,          ///< « fin mai 2027 »
  impossible,     ///< 31 June, 25:00
  odd_words,      ///< a date, and beside it words that are not understood
  wrong_weekday,  ///< read: the number of the day counts
  two_readings    ///< read as day, month, year: "23-12-31"
};

struct DateReading {
  std::optional<When> when;  ///< nothing unless the fault is none, wrong_weekday or two_readings
  DateFault fault = DateFault::none;
  size_t begin = 0, end = 0;  ///< bytes of the text that the fault is about
  Message instead{};          ///< what may be meant, to be put in their place; often empty
  /// The day that the same numbers are with the month first, as in America; nothing if they are none.
  std::optional<Date> month_first{};
};

/// Blanks of any kind, capitals, missing accents, dots and dashes do not matter; two digits of a year are
/// those of 1970 to 2069; numbers alone are day, month, year unless the year stands first.
DateReading read_date(std::string_view text);

/// The day of a text that says one; nothing else it may say counts.
std::optional<Date> parse_date(std::string_view text);

/// « 31 décembre 2023 » with plain blanks: a date as a hint shows it, to be typed.
Message as_typed(const When& when);

/// A way to write a date: what it is, an example, and what the example is read as.
struct DateForm {
  Message what;
  const char *example, *iso;
};
/// Every way, for the documentation.
std::span<const DateForm> date_forms();

}  // namespace annuaire
