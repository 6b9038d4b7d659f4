#include "base/read_date.h"

#include <algorithm>
#include <vector>

#include "base/date_parts.h"
#include "base/nearest.h"
#include "base/text.h"

namespace annuaire {
namespace {

constexpr size_t longest = 120;  // bytes; no date is longer
constexpr int middle_day = 15, some_leap_year = 2000;
constexpr int shown_year = 2027;  // in hints, where none was typed

bool is_word(const DateToken& token) { return token.kind == DateToken::Kind::word; }

class Reader {
 public:
  Reader(std::string_view text, std::vector<DateToken> tokens) : text_(text), tokens_(std::move(tokens)) {}

  DateReading read() {
    for (size_t at = 0; at < tokens_.size();) at = step(at);
    DateReading reading = judge();
    if (reading.fault == DateFault::none || reading.fault >= DateFault::wrong_weekday) reading.when = when_;
    if (reading.when) reading.month_first = month_first();
    return reading;
  }

 private:
  // What begins at a token; gives the token after it.
  size_t step(size_t at) {
    size_t next = when_.hour < 0 ? take_hour(tokens_, at, when_) : take_zone(tokens_, at, when_);
    if (next > at) return hour_from(at, next);
    if (day_begin_ == day_end_ && (next = day_or_weekday(at)) > at) return next;
    if (weekday_ == 0 && (next = take_weekday(tokens_, at, weekday_)) > at) {
      weekday_at_ = at;
      return next;
    }
    DateWord word = DateWord::none;
    if ((next = take_phrase(tokens_, at, word)) > at && take_in(word)) return next;
    if (odd_end_ == 0) odd_begin_ = at;
    odd_end_ = at + 1;
    return at + 1;
  }

  size_t hour_from(size_t at, size_t next) {
    if (hour_end_ == 0) hour_begin_ = at;
    hour_end_ = next;
    return next;
  }

  // « mar. 3 mars 2023 » begins with a weekday, though « mar. 3 » alone could be a day.
  size_t day_or_weekday(size_t at) {
    TypedDay day;
    size_t next = take_day(tokens_, at, day);
    int weekday = 0;
    if (next == at || (day.date.year == 0 && take_weekday(tokens_, at, weekday) > at)) return at;
    day_ = day;
    when_.date = day.date;
    day_begin_ = at;
    day_end_ = next;
    return next;
  }

  // False for a second hour.
  bool take_in(DateWord word) {
    switch (word) {
      case DateWord::none:
        return true;
      case DateWord::midnight:
      case DateWord::noon:
        if (when_.hour >= 0) return false;
        when_.hour = word == DateWord::noon ? 12 : 24;
        return true;
      case DateWord::afternoon:
        if (when_.hour > 0 && when_.hour < 12) when_.hour += 12;
        return when_.hour >= 0;
      case DateWord::paris:
      case DateWord::utc:
        when_.zone = word == DateWord::utc ? "Z" : "[Europe/Paris]";
        return when_.hour >= 0;
      default:
        vague_ = word;
        return true;
    }
  }

  DateReading judge() const {
    if (day_begin_ == day_end_) return about_all(DateFault::not_a_date);
    const Date& date = when_.date;
    if (!possible()) return impossible();
    if (odd_end_ > 0) return about(DateFault::odd_words, odd_begin_, odd_end_);
    if (date.year == 0)
      return about_all(DateFault::no_year, as_typed({nearest_day({shown_year, date.month, date.day})}));
    if (vague_ != DateWord::none) return vague();
    if (!hour_possible()) return impossible_hour();
    if (!when_.is_day())
      return weekday_ || when_.hour >= 0 ? about_all(DateFault::not_a_date) : DateReading{};
    if (weekday_ > 0 && weekday_ != weekday(date)) {
      const CalendarName& right = weekdays()[static_cast<size_t>(weekday(date) - 1)];
      return about(DateFault::wrong_weekday, weekday_at_, weekday_at_ + 1,
                   {std::string(right.fr), std::string(right.en)});
    }
    // "23-12-31" may as well have its year first.
    Date other{date.day + 2000, date.month, date.year % 100};
    if (day_.two_digit_year && day_.between == '-' && other != date && exists(other))
      return about_all(DateFault::two_readings, as_typed({other}));
    return {};
  }

  // A day without a year is looked at as one of a leap year.
  bool possible() const {
    const Date& date = when_.date;
    return exists({date.year ? date.year : some_leap_year, day_.has_month ? date.month : 1,
                   day_.has_day ? date.day : 1});
  }

  bool hour_possible() const {
    return when_.minute < 60 && (when_.hour < 24 || (when_.hour == 24 && when_.minute == 0));
  }

  // The day of that month that exists.
  static Date nearest_day(Date date) {
    date.day = std::clamp(date.day, 1, days_in(date.year, date.month));
    return date;
  }

  // Day and month the other way round, else the nearest day of the month.
  DateReading impossible() const {
    const Date &date = when_.date, turned{date.year, date.day, date.month};
    const bool near = date.month >= 1 && date.month <= 12 && exists({date.year, date.month, 1});
    When right = when_;
    right.date = exists(turned) ? turned : near ? nearest_day(date) : Date{};
    const Message instead = right.date == Date{} ? Message{} : as_typed(right);
    if (weekday_ > 0 || !hour_possible()) return about_all(DateFault::impossible, instead);
    return about(DateFault::impossible, day_begin_, day_end_,
                 right.date == Date{} ? Message{} : as_typed({right.date}));
  }

  std::optional<Date> month_first() const {
    const Date turned{when_.date.year, when_.date.day, when_.date.month};
    const bool numbers = day_.day_first && turned != when_.date;
    return numbers && exists(turned) ? std::optional(turned) : std::nullopt;
  }

  DateReading impossible_hour() const {
    const bool iso = tokens_[hour_begin_].text == "t";
    return about(DateFault::impossible, hour_begin_, hour_end_,
                 iso ? Message{"T23:59", "T23:59"} : Message{"23 h 59", "23:59"});
  }

  DateReading vague() const {
    Date date = when_.date;
    if (date.day > 0) return about_all(DateFault::not_a_date);
    const bool year = date.month == 0, end = vague_ == DateWord::end;
    if (year) date.month = end ? 12 : vague_ == DateWord::middle ? 6 : 1;
    date.day = end ? days_in(date.year, date.month) : vague_ == DateWord::middle ? middle_day : 1;
    return about_all(DateFault::vague, as_typed({date}));
  }

  DateReading about_all(DateFault fault, Message instead = {}) const {
    return {std::nullopt, fault, 0, text_.size(), std::move(instead)};
  }
  DateReading about(DateFault fault, size_t first, size_t end, Message instead = {}) const {
    return {std::nullopt, fault, tokens_[first].begin, tokens_[end - 1].end, std::move(instead)};
  }

  std::string_view text_;
  std::vector<DateToken> tokens_;
  When when_;
  TypedDay day_;
  DateWord vague_ = DateWord::none;
  int weekday_ = 0;
  size_t day_begin_ = 0, day_end_ = 0, hour_begin_ = 0, hour_end_ = 0, odd_begin_ = 0,
         odd_end_ = 0;  // tokens
  size_t weekday_at_ = 0;
};

bool is_read(DateFault fault) { return fault == DateFault::none || fault == DateFault::two_readings; }

const std::vector<std::string>& names() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> made;
    for (std::span<const CalendarName> table : {months(), weekdays()})
      for (const CalendarName& name : table)
        made.insert(made.end(), {std::string(name.fr), std::string(name.en)});
    return made;
  }();
  return all;
}

// A word that, read as a month or a day of the week, would make a date of it all.
std::optional<DateReading> mistyped(std::string_view text, const std::vector<DateToken>& tokens) {
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (!is_word(tokens[i]) || tokens[i].text.size() < 3) continue;
    std::optional<std::string> meant = nearest(tokens[i].text, names());
    if (!meant) continue;
    std::vector<DateToken> mended = tokens;
    mended[i].text = fold(*meant);
    if (is_read(Reader(text, std::move(mended)).read().fault))
      return DateReading{
          std::nullopt, DateFault::odd_words, tokens[i].begin, tokens[i].end, {*meant, *meant}};
  }
  return std::nullopt;
}

}  // namespace

Message as_typed(const When& when) {
  auto in = [&](const char* language) {
    std::string all = in_words(when, language);
    for (size_t at = 0; (at = all.find("\u00A0")) != all.npos;) all.replace(at, 2, " ");
    return all;
  };
  return {in("fr"), in("en")};
}

DateReading read_date(std::string_view text) {
  if (text.size() > longest) return {std::nullopt, DateFault::not_a_date, 0, text.size(), {}};
  std::vector<DateToken> tokens = date_tokens(text);
  DateReading reading = Reader(text, tokens).read();
  if (reading.fault == DateFault::not_a_date || reading.fault == DateFault::odd_words)
    if (std::optional<DateReading> near = mistyped(text, tokens)) return *near;
  return reading;
}

std::optional<Date> parse_date(std::string_view text) {
  DateReading reading = read_date(text);
  return reading.when && reading.when->is_day() ? std::optional(reading.when->date) : std::nullopt;
}

}  // namespace annuaire
