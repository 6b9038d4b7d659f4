// The days that a build knew of, as they are remembered to be compared with those of the next one.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/data.h"
#include "commands/changes.h"
#include "commands/site_days.h"
#include "model/day_decisions.h"
#include "model/site.h"

namespace annuaire {

struct KnownDays {
  Date today;  ///< the day of the build
  DayDecisions decisions;
  uint64_t print = 0;                        ///< SiteDays::fingerprint
  std::map<std::string, Date> last_changed;  ///< by path; files of which no day is known are left out
};

KnownDays known_days(const Site& site, const DayDecisions& decisions, const SiteDays& days);

/// {"construction": "2026-11-27", "dit": [[French, English], …], "de": "2026-01-01", "avant": "2027-01-01",
/// "empreinte": "…", "modifie": [[path, day], …]}
Data known_days_data(const KnownDays& days);
KnownDays read_known_days(const Data& data);

/// The day of the build, where it decides something otherwise, and the last changes that are others.
std::vector<Change> changed_days(const KnownDays& before, const KnownDays& after);

}  // namespace annuaire
