// The call for candidates that the site announces: is it open?
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "model/site.h"

namespace annuaire {

struct Call {
  enum class State { upcoming, open, closed } state = State::closed;
  const SiteEdition* edition = nullptr;  ///< that announces it
  bool next = false;                     ///< for the edition after that one
  std::string year;                      ///< of the edition that it is for, as typed or counted
  std::optional<Date> opens, closes;
};

/// Of the newest edition that gives a date for one; the day is Site::updated, and the closing day is open. A
/// call without a closing date is closed once its jury has met, its results or its ceremony have come.
std::optional<Call> newest_call(const Site& site);

}  // namespace annuaire
