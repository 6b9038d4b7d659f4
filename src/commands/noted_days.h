// `.annuaire/dates`: the day on which each file of the site was last seen to have changed.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace annuaire {

struct NotedDay {
  uint64_t print = 0;       ///< fingerprint of the file's text
  std::optional<Date> day;  ///< nothing for a file that has not changed since it was first seen
};
using NotedDays = std::map<std::string, NotedDay>;

/// Lines "<print> <day or -> <path>"; others are passed over.
NotedDays read_noted_days(std::string_view text);
std::string write_noted_days(const NotedDays& days);

}  // namespace annuaire
