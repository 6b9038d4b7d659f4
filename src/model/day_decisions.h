// What the day of the build decides.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "model/site.h"

namespace annuaire {

struct DayDecisions {
  std::vector<Message> said;         ///< « appel à candidatures 2027 clos »
  std::optional<Date> from, before;  ///< on every day from `from` on and before `before` all is decided alike
};

DayDecisions decisions_of(const Site& site);
/// Does that day decide alike?
bool holds(const DayDecisions& decisions, Date day);

}  // namespace annuaire
