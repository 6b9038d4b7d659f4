// Calendar dates as French editors type them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace annuaire {

inline constexpr std::array<std::string_view, 12> french_months = {
    "janvier", "février", "mars",      "avril",   "mai",      "juin",
    "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};

struct Date {
  int year = 0, month = 0, day = 0;
  auto operator<=>(const Date&) const = default;
};

enum class DateFault { none, not_a_date, impossible };

/// "17/12/2021", "17 décembre 2021", "1er mars 2021", "2021-12-17"; an impossible date (31 février) says so.
std::optional<Date> parse_date(std::string_view text, DateFault* fault = nullptr);
/// "2021-12-17"
std::string iso(Date date);
/// "17 décembre 2021", "1er mars 2021"; "17 December 2021" in English. Day and month are joined by a no-break
/// space.
std::string in_words(Date date, std::string_view language);

}  // namespace annuaire
