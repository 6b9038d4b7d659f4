#include "base/date.h"

#include <cstdio>
#include <memory>

#include <unicode/datefmt.h>
#include <unicode/gregocal.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include "base/language.h"
#include "base/text.h"

namespace annuaire {
namespace {

constexpr std::array<std::string_view, 12> english_months = {"January",   "February", "March",    "April",
                                                             "May",       "June",     "July",     "August",
                                                             "September", "October",  "November", "December"};

// An unsigned number of at most four digits; -1 if it is none.
int number(std::string_view text) {
  if (text.empty() || text.size() > 4) return -1;
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

int month_named(std::string_view folded) {
  for (size_t i = 0; i < 12; ++i)
    if (folded == fold(french_months[i]) || folded == fold(english_months[i])) return static_cast<int>(i) + 1;
  return -1;
}

int days_in(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[static_cast<size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

// The three parts as typed, -1 where one cannot be read. `text` is folded.
Date parts_of(std::string_view text) {
  constexpr Date none{-1, -1, -1};
  if (auto words = split(text, ' '); words.size() == 3) {
    std::string_view day = words[0] == "1er" ? "1" : words[0];
    return words[2].size() == 4 ? Date{number(words[2]), month_named(words[1]), number(day)} : none;
  }
  for (char separator : {'/', '-', '.'}) {
    auto parts = split(text, separator);
    if (parts.size() != 3) continue;
    if (parts[0].size() == 4) return {number(parts[0]), number(parts[1]), number(parts[2])};
    if (parts[2].size() == 4) return {number(parts[2]), number(parts[1]), number(parts[0])};
  }
  return none;
}

// The date of a language that has no names of months here.
std::string by_icu(Date date, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), status);
  if (U_FAILURE(status)) return iso(date);
  calendar.clear();
  calendar.set(date.year, date.month - 1, date.day, 12, 0);
  std::unique_ptr<icu::DateFormat> format(icu::DateFormat::createDateInstance(
      icu::DateFormat::kLong, icu::Locale(std::string(language).c_str())));
  if (!format) return iso(date);
  format->setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString text;
  format->format(calendar.getTime(status), text);
  std::string words;
  return U_FAILURE(status) ? iso(date) : text.toUTF8String(words);
}

}  // namespace

std::optional<Date> parse_date(std::string_view text, DateFault* fault) {
  Date date = text.size() > 64 ? Date{-1, -1, -1} : parts_of(fold(text));
  bool read = date.year >= 0 && date.month >= 0 && date.day >= 0;
  bool possible = read && date.year > 0 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
                  date.day <= days_in(date.year, date.month);
  if (fault) *fault = possible ? DateFault::none : read ? DateFault::impossible : DateFault::not_a_date;
  return possible ? std::optional(date) : std::nullopt;
}

std::string iso(Date date) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
  return buffer;
}

std::string in_words(Date date, std::string_view language) {
  bool en = language == "en";  // English of other countries puts a day's parts in other orders
  if (!en && !is_french(language)) return by_icu(date, language);
  std::string day = std::to_string(date.day) + (!en && date.day == 1 ? "er" : "");
  std::string month((en ? english_months : french_months)[static_cast<size_t>(date.month - 1)]);
  return day + "\u00A0" + month + ' ' + std::to_string(date.year);
}

}  // namespace annuaire
