// The words of dates in French and English, once for reading, for writing and for the typographer.
#pragma once

#include <span>
#include <string_view>

namespace annuaire {

/// The name of a month or of a day of the week.
struct CalendarName {
  std::string_view fr, en;  ///< whole
  std::string_view others;  ///< further ways to write it, folded, a blank between two
};

std::span<const CalendarName> months();    ///< January first
std::span<const CalendarName> weekdays();  ///< Monday first

/// The place of a folded word among them, from 1; 0 if it is none.
int month_named(std::string_view folded);
int weekday_named(std::string_view folded);

/// What words beside a date mean.
enum class DateWord {
  none,      ///< they change nothing: « le », « jusqu’au », « inclus »
  midnight,  ///< that ends the day
  noon,
  afternoon,  ///< « 6 heures du soir »
  paris,      ///< the hour is that of Paris
  utc,
  beginning,  ///< « début mai 2027 »: no day
  middle,
  end,
};
struct DatePhrase {
  std::string_view words;  ///< folded, a blank between two
  DateWord means;
};
/// Longer phrases stand before those that they begin with.
std::span<const DatePhrase> date_phrases();

}  // namespace annuaire
