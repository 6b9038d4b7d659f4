#include "base/date.h"

#include <charconv>
#include <chrono>
#include <cstdio>
#include <memory>

#include <unicode/datefmt.h>
#include <unicode/gregocal.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include "base/date_words.h"
#include "base/language.h"

namespace annuaire {
namespace {

constexpr int first_year = 1900, last_year = 2199;
constexpr const char* no_break = "\u00A0";
constexpr const char* paris = "[Europe/Paris]";

std::chrono::year_month_day civil(Date date) {
  return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
          std::chrono::day(static_cast<unsigned>(date.day))};
}

// The date of a language that has no names of months here.
std::string by_icu(Date date, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), status);
  if (U_FAILURE(status)) return iso(date);
  calendar.clear();
  calendar.set(date.year, date.month - 1, date.day > 0 ? date.day : 1, 12, 0);
  icu::Locale locale(std::string(language).c_str());
  std::unique_ptr<icu::DateFormat> format(
      date.day > 0 ? icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale)
                   : icu::DateFormat::createInstanceForSkeleton("yMMMM", locale, status));
  if (!format || U_FAILURE(status)) return iso(date);
  format->setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString text;
  format->format(calendar.getTime(status), text);
  std::string words;
  return U_FAILURE(status) ? iso(date) : text.toUTF8String(words);
}

std::string two_digits(int number) {
  std::string digits = std::to_string(number);
  return digits.size() < 2 ? "0" + digits : digits;
}

std::string clock(const When& when) { return two_digits(when.hour) + ":" + two_digits(when.minute); }

std::string zone_in_words(const std::string& zone, bool french) {
  if (zone.empty()) return "";
  if (zone == paris) return french ? " (heure de Paris)" : " (Paris time)";
  return zone == "Z" ? " (UTC)" : " (UTC" + zone + ")";
}

// « à 23 h 59 »
std::string hour_in_words(const When& when, std::string_view language) {
  const std::string_view at = language == "en" ? " at " : is_french(language) ? " à " : ", ";
  return std::string(at) + clock_in_words(when, language);
}

// Takes `count` digits off the front of `text`; -1 if they are not there.
int take_digits(std::string_view& text, size_t count) {
  if (text.size() < count) return -1;
  int value = 0;
  const char* end = text.data() + count;
  if (text[0] == '-' || std::from_chars(text.data(), end, value).ptr != end) return -1;
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, char sign) {
  if (!text.starts_with(sign)) return false;
  text.remove_prefix(1);
  return true;
}

bool is_zone(std::string_view text) {
  if (text.empty() || text == "Z" || text == paris) return true;
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return false;
  std::string_view hours = text.substr(1, 2), minutes = text.substr(4);
  return take_digits(hours, 2) >= 0 && take_digits(minutes, 2) >= 0;
}

}  // namespace

int days_in(int year, int month) {
  std::chrono::year_month_day_last last(
      std::chrono::year(year), std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month))));
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

bool exists(Date date) {
  return date.year >= first_year && date.year <= last_year && date.month > 0 && date.day > 0 &&
         civil(date).ok();
}

int weekday(Date date) {
  return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(civil(date))).iso_encoding());
}

Date plus_days(Date date, int count) {
  std::chrono::year_month_day moved(std::chrono::sys_days(civil(date)) + std::chrono::days(count));
  return {static_cast<int>(moved.year()), static_cast<int>(static_cast<unsigned>(moved.month())),
          static_cast<int>(static_cast<unsigned>(moved.day()))};
}

std::string iso(Date date) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
  return buffer;
}

std::string iso(const When& when) {
  std::string day = iso(when.date);
  if (when.date.month == 0) return day.substr(0, 4);
  if (when.date.day == 0) return day.substr(0, 7);
  return when.hour < 0 ? day : day + "T" + clock(when) + when.zone;
}

std::optional<When> from_iso(std::string_view text) {
  When when;
  when.date.year = take_digits(text, 4);
  if (take(text, '-')) when.date.month = take_digits(text, 2);
  if (when.date.month > 0 && take(text, '-')) when.date.day = take_digits(text, 2);
  if (when.date.day > 0 && take(text, 'T')) {
    when.hour = take_digits(text, 2);
    when.minute = take(text, ':') ? take_digits(text, 2) : -1;
    if (when.hour < 0 || when.hour > 24 || when.minute < 0 || when.minute > 59 || !is_zone(text))
      return std::nullopt;
    when.zone = text;
    text = {};
  }
  const Date& date = when.date;
  Date whole{date.year, date.month ? date.month : 1, date.day ? date.day : 1};
  return text.empty() && exists(whole) ? std::optional(when) : std::nullopt;
}

std::string in_words(Date date, std::string_view language) {
  if (date.month == 0) return std::to_string(date.year);
  const bool en = language == "en";  // English of other countries puts a day's parts in other orders
  if (!en && !is_french(language)) return by_icu(date, language);
  const CalendarName& name = months()[static_cast<size_t>(date.month - 1)];
  std::string month = std::string(en ? name.en : name.fr) + ' ' + std::to_string(date.year);
  if (date.day == 0) return month;
  return std::to_string(date.day) + (!en && date.day == 1 ? "er" : "") + no_break + month;
}

std::string clock_in_words(const When& when, std::string_view language) {
  const bool french = is_french(language), midnight = when.hour == 24;
  const std::string zone = zone_in_words(when.zone, french);
  if (!french) return (midnight && language == "en" ? "midnight" : clock(when)) + zone;
  if (midnight) return "minuit" + zone;
  const std::string hour = std::to_string(when.hour) + no_break + "h";
  return when.minute == 0 ? hour + zone : hour + no_break + two_digits(when.minute) + zone;
}

std::string in_words(const When& when, std::string_view language) {
  std::string day = in_words(when.date, language);
  return when.hour < 0 ? day : day + hour_in_words(when, language);
}

}  // namespace annuaire
