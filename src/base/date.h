// Calendar dates: what they are and how they are written. base/read_date.h reads what editors type.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace annuaire {

struct Date {
  int year = 0, month = 0, day = 0;
  auto operator<=>(const Date&) const = default;
};

/// Is it in the calendar, in the years 1900 to 2199?
bool exists(Date date);
int days_in(int year, int month);
/// From 1, Monday, to 7.
int weekday(Date date);
/// The day `count` days later, or earlier.
Date plus_days(Date date, int count);

/// A day, or as much of one as is known, with its hour where there is one.
struct When {
  Date date;      ///< month and day 0 where they are not known
  int hour = -1;  ///< -1: not known; 24: the midnight that ends the day
  int minute = 0;
  std::string zone{};  ///< of the hour: "", "Z", "+01:00" or "[Europe/Paris]"
  bool is_day() const { return date.day > 0; }
  bool operator==(const When&) const = default;
};

/// "2021-12-17"
std::string iso(Date date);
/// ISO 8601: "2021", "2021-12", "2021-12-17", "2021-12-17T23:59", "2021-12-17T12:00+01:00".
std::string iso(const When& when);
/// Exactly what `iso` gives; nothing for any other text.
std::optional<When> from_iso(std::string_view text);

/// "17 décembre 2021", "1er mars 2021"; "17 December 2021" in English. Day and month are joined by a no-break
/// space.
std::string in_words(Date date, std::string_view language);
/// The same with its hour, « 17 décembre 2021 à 23 h 59 », « … à minuit »; "décembre 2021", "2021".
std::string in_words(const When& when, std::string_view language);
/// Its hour alone, which must be known: « 23 h 59 », « minuit », "23:59".
std::string clock_in_words(const When& when, std::string_view language);

}  // namespace annuaire
