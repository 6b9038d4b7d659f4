// The call for candidates that the site announces: is it open?
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/diagnostic.h"
#include "model/site.h"

namespace annuaire {

struct Call {
  enum class State { upcoming, open, closed } state = State::closed;
  const SiteEdition* edition = nullptr;  ///< that announces it
  bool next = false;                     ///< for the edition after that one
  std::string year;                      ///< of the edition that it is for, as typed or counted
  std::optional<When> opens, closes;
  std::optional<Date> last;  ///< day on which one may apply, as far as the edition tells
};

/// Of the newest edition that gives a date for one; the day is Site::today, and the closing day is open,
/// unless the call closes at its first hour. A call without a closing date is closed once its jury has met,
/// its results or its ceremony have come.
std::optional<Call> newest_call(const Site& site);

/// Tells of a call that never closes, and of one that closes at the first hour of a day.
void check_call(const Site& site, Diagnostics& out);

}  // namespace annuaire
