// The day on which the program works, for what depends on it: is the call open, is the audit still valid?
#pragma once

#include "base/date.h"
#include "base/diagnostic.h"
#include "commands/options.h"

namespace annuaire {

struct BuildDay {
  Date date;
  Message from;  ///< who says so: « --date », « SOURCE_DATE_EPOCH », « horloge de la machine »
};

/// `--date`, else SOURCE_DATE_EPOCH (seconds since 1970, the day in UTC), else today's in local time. Trouble
/// where SOURCE_DATE_EPOCH is no such number.
BuildDay build_day(const Options& options);

}  // namespace annuaire
