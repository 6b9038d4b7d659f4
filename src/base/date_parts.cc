#include "base/date_parts.h"

#include <algorithm>

#include "base/text.h"

namespace annuaire {
namespace {

using Kind = DateToken::Kind;

constexpr int two_digit_turn = 70;  // 70 is 1970, 69 is 2069
constexpr int days_in_week = 7, some_leap_year = 2000;

/// Looks for one pattern from a token on; every step moves past what it found.
class Cursor {
 public:
  Cursor(DateTokens tokens, size_t at) : tokens_(tokens), at_(at) {}
  size_t at() const { return at_; }

  bool sign(char wanted) { return skip_if(is_sign(wanted)); }
  bool is_sign(char wanted) const {
    return here() && here()->kind == Kind::sign && here()->text == std::string_view(&wanted, 1);
  }
  /// Any one of these signs, if there is one.
  char any_sign(std::string_view signs) {
    for (char each : signs)
      if (sign(each)) return each;
    return 0;
  }
  bool word(std::initializer_list<std::string_view> words) {
    bool found = here() && here()->kind == Kind::word &&
                 std::find(words.begin(), words.end(), here()->text) != words.end();
    return skip_if(found);
  }
  bool number(int& out, size_t least, size_t most) {
    bool found =
        here() && here()->kind == Kind::number && here()->text.size() >= least && here()->text.size() <= most;
    if (found) out = here()->value;
    return skip_if(found);
  }
  bool month(int& out) {
    out = here() && here()->kind == Kind::word ? month_named(here()->text) : 0;
    if (!skip_if(out > 0)) return false;
    sign('.');
    return true;
  }
  bool year(int& out) { return number(out, 4, 4); }
  /// Of four digits, or of two: « 23 », « ’23 ».
  bool short_year(TypedDay& out) {
    if (year(out.date.year)) return true;
    sign('\'');
    if (!number(out.date.year, 2, 2)) return false;
    out.date.year += out.date.year < two_digit_turn ? 2000 : 1900;
    out.two_digit_year = true;
    return true;
  }
  /// « 31 », « 1er », « 3rd », « premier »
  bool day(int& out) {
    out = 1;
    if (word({"premier", "first"})) return true;
    if (!number(out, 1, 2)) return false;
    if (!word({"er", "ere", "eme", "st", "nd", "rd", "th"}) && !blank_next()) word({"e", "o", "°"});
    return true;
  }
  bool month_next() const {
    Cursor further = *this;
    int ignored;
    return further.month(ignored);
  }
  bool blank_next() const { return here() && here()->blank_before; }

 private:
  const DateToken* here() const { return at_ < tokens_.size() ? &tokens_[at_] : nullptr; }
  bool skip_if(bool found) {
    at_ += found;
    return found;
  }
  DateTokens tokens_;
  size_t at_;
};

// What stands between the parts of a date with a month's name.
void skip_joint(Cursor& c) {
  c.any_sign("/-.,");
  if (c.word({"de", "of", "d"})) c.sign('\'');
}

// The sign between two numbers of a date, or a blank; 0 for neither.
char joint(Cursor& c) {
  if (char sign = c.any_sign("/-.")) return sign;
  return c.blank_next() ? ' ' : '\0';
}

bool year_first(Cursor& c, TypedDay& out) {  // 2023-12-31
  return c.year(out.date.year) && (out.between = joint(c)) && c.number(out.date.month, 1, 2) &&
         joint(c) == out.between && c.number(out.date.day, 1, 2);
}

bool day_first(Cursor& c, TypedDay& out) {  // 31/12/2023
  if (!c.number(out.date.day, 1, 2) || !(out.between = joint(c)) || !c.number(out.date.month, 1, 2) ||
      joint(c) != out.between)
    return false;
  out.day_first = true;
  return out.between == ' ' ? c.year(out.date.year) : c.short_year(out);
}

bool day_month_year(Cursor& c, TypedDay& out) {  // 31 décembre 2023; the year may be missing
  if (!c.day(out.date.day)) return false;
  skip_joint(c);
  if (!c.month(out.date.month)) return false;
  Cursor further = c;
  skip_joint(further);
  TypedDay with_year = out;
  if (!further.short_year(with_year) || further.month_next()) return true;  // « 1er mai - 30 juin 2023 »
  out = with_year;
  c = further;
  return true;
}

bool month_day_year(Cursor& c, TypedDay& out) {  // December 31, 2023; the year may be missing
  if (!c.month(out.date.month) || !c.day(out.date.day)) return false;
  Cursor further = c;
  skip_joint(further);
  if (further.year(out.date.year)) c = further;
  return true;
}

bool day_and_month(Cursor& c, TypedDay& out) {  // 31/12; the year is missing
  return c.number(out.date.day, 1, 2) && c.sign('/') && c.number(out.date.month, 1, 2) &&
         exists({some_leap_year, out.date.month, out.date.day});
}

bool year_month_day(Cursor& c, TypedDay& out) {  // 2023 December 31
  if (!c.year(out.date.year)) return false;
  skip_joint(c);
  if (!c.month(out.date.month)) return false;
  skip_joint(c);
  return c.day(out.date.day);
}

bool week_date(Cursor& c, TypedDay& out) {  // 2023-W52-7
  int year, week, day;
  if (!c.year(year)) return false;
  bool dashes = c.sign('-');
  if (!c.word({"w"})) return false;
  bool read = dashes ? c.number(week, 2, 2) && c.sign('-') && c.number(day, 1, 1) : c.number(week, 3, 3);
  if (!read) return false;
  if (!dashes) {
    day = week % 10;
    week /= 10;
  }
  const Date fourth{year, 1, 4};  // in the first week
  if (!exists(fourth) || week < 1 || week > 53 || day < 1 || day > days_in_week) return false;
  out.date = plus_days(fourth, (week - 1) * days_in_week + day - weekday(fourth));
  return true;
}

bool ordinal_date(Cursor& c, TypedDay& out) {  // 2023-365
  int year, day;
  if (!c.year(year) || !c.sign('-') || !c.number(day, 3, 3) || !exists({year, 1, 1})) return false;
  out.date = plus_days({year, 1, 1}, day - 1);
  return out.date.year == year;
}

bool eight_digits(Cursor& c, TypedDay& out) {  // 20231231, 31122023
  int digits;
  if (!c.number(digits, 8, 8)) return false;
  out.date = {digits / 10000, digits / 100 % 100, digits % 100};
  if (!exists(out.date)) out.date = {digits % 10000, digits / 10000 % 100, digits / 1000000};
  return exists(out.date);
}

bool month_and_year(Cursor& c, TypedDay& out) {  // mai 2027, 05/2027, 2027-05
  Cursor from = c;
  out.has_day = false;
  if (c.month(out.date.month)) {
    skip_joint(c);
    return c.year(out.date.year);
  }
  c = from;
  if (c.number(out.date.month, 1, 2) && (out.between = c.any_sign("/-.")) && c.year(out.date.year))
    return true;
  c = from;
  if (!c.year(out.date.year)) return false;
  char sign = c.any_sign("/-");
  if (sign && c.number(out.date.month, 2, 2)) return true;
  return !sign && c.month(out.date.month);
}

bool year_alone(Cursor& c, TypedDay& out) {
  out.has_month = out.has_day = false;
  return c.year(out.date.year) && exists({out.date.year, 1, 1});
}

int after_noon(Cursor& c) {  // of twelve hours: 0 before noon, 1 after, -1 not said
  Cursor further = c;
  auto said = [&](const char* short_form, const char* letter) {
    further = c;
    if (further.word({short_form})) return true;
    return further.word({letter}) && further.sign('.') && further.word({"m"}) && further.sign('.');
  };
  const bool am = said("am", "a");
  if (!am && !said("pm", "p")) return -1;
  c = further;
  return am ? 0 : 1;
}

void set_half(int half, When& out) {
  if (half >= 0 && out.hour >= 1 && out.hour <= 12) out.hour = out.hour % 12 + 12 * half;
}

bool clock_hour(Cursor& c, When& out) {  // 23:59, 23:59:59.000, 11:59 pm
  int seconds = 0;
  if (!c.number(out.hour, 1, 2) || !c.sign(':') || !c.number(out.minute, 2, 2)) return false;
  if (c.sign(':') && c.number(seconds, 2, 2) && c.any_sign(".,")) c.number(seconds, 1, 8);
  set_half(after_noon(c), out);
  return true;
}

bool french_hour(Cursor& c, When& out) {  // 23 h, 23h59, 18 heures 30
  if (!c.number(out.hour, 1, 2) || !c.word({"h", "heure", "heures"})) return false;
  c.sign('.');
  Cursor further = c;
  further.word({"et"});
  if (further.number(out.minute, 2, 2)) {
    further.word({"min", "mn", "minutes"});
    if (!further.month_next()) {  // « à 18 h 31 décembre »
      c = further;
      return true;
    }
  }
  out.minute = 0;
  return true;
}

bool twelve_hours(Cursor& c, When& out) {  // 5 pm
  if (!c.number(out.hour, 1, 2)) return false;
  int half = after_noon(c);
  set_half(half, out);
  return half >= 0;
}

bool basic_hour(Cursor& c, When& out) {  // T2359
  int digits;
  if (!c.word({"t"}) || !(c.number(digits, 4, 4) || c.number(digits, 6, 6))) return false;
  if (digits > 9999) digits /= 100;
  out.hour = digits / 100;
  out.minute = digits % 100;
  return true;
}

bool iso_hour(Cursor& c, When& out) {  // T12:00
  return c.word({"t"}) && clock_hour(c, out);
}

/// Tries patterns in turn; gives the token after the first that fits, or `at`.
template <class Out>
size_t first_of(DateTokens tokens, size_t at, std::initializer_list<bool (*)(Cursor&, Out&)> patterns,
                Out& out) {
  for (auto* pattern : patterns) {
    Cursor cursor(tokens, at);
    Out found = out;
    if (!pattern(cursor, found)) continue;
    out = found;
    return cursor.at();
  }
  return at;
}

}  // namespace

size_t take_day(DateTokens tokens, size_t at, TypedDay& out) {
  return first_of(tokens, at,
                  {year_first, day_first, week_date, ordinal_date, eight_digits, day_month_year,
                   month_day_year, year_month_day, month_and_year, day_and_month, year_alone},
                  out);
}

size_t take_hour(DateTokens tokens, size_t at, When& out) {
  return first_of(tokens, at, {iso_hour, basic_hour, clock_hour, french_hour, twelve_hours}, out);
}

size_t take_zone(DateTokens tokens, size_t at, When& out) {
  Cursor c(tokens, at);
  if (c.word({"z"})) {
    out.zone = "Z";
    return c.at();
  }
  char sign = c.any_sign("+-");
  int hours, minutes = 0;
  if (!sign || c.blank_next()) return at;
  if (c.number(hours, 4, 4)) {
    minutes = hours % 100;
    hours /= 100;
  } else if (!c.number(hours, 1, 2) || (c.sign(':') && !c.number(minutes, 2, 2))) {
    return at;
  }
  if (hours > 14 || minutes > 59) return at;
  auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
  out.zone = sign + two(hours) + ":" + two(minutes);
  return c.at();
}

size_t take_weekday(DateTokens tokens, size_t at, int& out) {
  const DateToken& word = tokens[at];
  out = word.kind == Kind::word ? weekday_named(word.text) : 0;
  if (out == 0) return at;
  Cursor c(tokens, at + 1);
  c.sign('.');
  return c.at();
}

size_t take_phrase(DateTokens tokens, size_t at, DateWord& out) {
  for (const DatePhrase& phrase : date_phrases()) {
    size_t reached = at;
    for (std::string_view word : split(phrase.words, ' '))
      reached = reached < tokens.size() && tokens[reached].text == word ? reached + 1 : tokens.size() + 1;
    if (reached > tokens.size()) continue;
    out = phrase.means;
    return reached;
  }
  return at;
}

}  // namespace annuaire
