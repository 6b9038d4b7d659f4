#include "commands/build_day.h"

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string_view>
#include <system_error>

#include "base/trouble.h"

namespace annuaire {
namespace {

constexpr const char* epoch_name = "SOURCE_DATE_EPOCH";

Date date_of(const std::tm& time) { return {time.tm_year + 1900, time.tm_mon + 1, time.tm_mday}; }

Date of_epoch(std::string_view typed) {
  std::time_t seconds = 0;
  const char* end = typed.data() + typed.size();
  std::tm utc{};
  const auto [stop, fault] = std::from_chars(typed.data(), end, seconds);
  if (stop == end && fault == std::errc() && gmtime_r(&seconds, &utc) && exists(date_of(utc)))
    return date_of(utc);
  throw Trouble({std::string(epoch_name) + " vaut « " + std::string(typed) +
                     " » : il faut un nombre de secondes depuis 1970, ou rien",
                 std::string(epoch_name) + " is “" + std::string(typed) +
                     "”: it must be a number of seconds since 1970, or nothing"});
}

Date of_clock() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return date_of(local);
}

}  // namespace

BuildDay build_day(const Options& options) {
  if (options.date) return {*options.date, {"--date", "--date"}};
  const char* epoch = std::getenv(epoch_name);
  if (epoch && *epoch) return {of_epoch(epoch), {epoch_name, epoch_name}};
  return {of_clock(), {"horloge de la machine", "the machine’s clock"}};
}

}  // namespace annuaire
