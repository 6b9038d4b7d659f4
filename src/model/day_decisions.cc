#include "model/day_decisions.h"

#include <algorithm>

#include "model/audit.h"
#include "model/call.h"
#include "model/modified.h"

namespace annuaire {
namespace {

Message state_of(const Call& call) {
  const Message state = call.state == Call::State::upcoming ? Message{"à venir", "to come"}
                        : call.state == Call::State::open   ? Message{"ouvert", "open"}
                                                            : Message{"clos", "closed"};
  return {"appel à candidatures " + call.year + " " + state.fr,
          "call for applications " + call.year + " " + state.en};
}

Message validity(bool valid) {
  return valid ? Message{"audit d’accessibilité valable", "audit of accessibility valid"}
               : Message{"audit d’accessibilité périmé", "audit of accessibility out of date"};
}

// Narrows the stretch of days by one on which something begins.
void turn_on(DayDecisions& decisions, Date today, Date day) {
  if (day <= today)
    decisions.from = std::max(decisions.from, std::optional(day));
  else
    decisions.before = decisions.before ? std::min(*decisions.before, day) : day;
}

}  // namespace

DayDecisions decisions_of(const Site& site) {
  DayDecisions decisions;
  auto turn = [&](Date day) { turn_on(decisions, site.today, day); };
  if (std::optional<Call> call = newest_call(site)) {
    decisions.said.push_back(state_of(*call));
    if (call->opens) turn(call->opens->date);
    if (call->last) turn(plus_days(*call->last, 1));
  }
  if (std::optional<Date> term = audit_term(site)) {
    decisions.said.push_back(validity(site.today <= *term));
    turn(plus_days(*term, 1));
  }
  for (const std::optional<Date>& day : site.modified)
    if (day) turn(*day);
  for (Date day : site.to_come) turn(day);
  for (const SiteEdition& edition : site.editions) {
    const Date first = first_day(edition);
    turn(first);
    if (first <= site.today) continue;
    turn({site.today.year, 1, 1});  // see edition_day
    turn({site.today.year + 1, 1, 1});
  }
  return decisions;
}

bool holds(const DayDecisions& decisions, Date day) {
  return (!decisions.from || *decisions.from <= day) && (!decisions.before || day < *decisions.before);
}

}  // namespace annuaire
