#include "model/call.h"

#include "model/facts.h"

namespace annuaire {
namespace {

/// The last day on which one may apply, as far as the edition tells.
std::optional<Date> end_of(const Edition& edition, const Call& call) {
  if (call.closes || call.next) return call.closes;
  const Value &dates = edition.applications, &ceremony = edition.ceremony;
  for (const Value* day : {&dates["seance_jury"], &dates["communique"], &dates["resultats"],
                           &ceremony["date"], &ceremony["debut"]})
    if (auto date = day_of(*day)) return date;
  return std::nullopt;
}

std::optional<Call> call_of(const SiteEdition& of, Date today) {
  const Value& dates = of.edition->applications;
  Call call;
  call.edition = &of;
  call.opens = day_of(dates["prochaine_ouverture"]);
  call.closes = day_of(dates["prochaine_cloture"]);
  call.next = call.opens || call.closes;
  std::string next = dates.field("prochaine_edition").value;
  call.year = !call.next ? std::to_string(of.year) : next.empty() ? std::to_string(of.year + 1) : next;
  if (!call.next) {
    call.opens = day_of(dates["ouverture"]);
    call.closes = day_of(dates["cloture"]);
  }
  if (!call.opens && !call.closes) return std::nullopt;
  std::optional<Date> end = end_of(*of.edition, call);
  call.state = call.opens && today < *call.opens ? Call::State::upcoming
               : end && *end < today             ? Call::State::closed
                                                 : Call::State::open;
  return call;
}

}  // namespace

std::optional<Call> newest_call(const Site& site) {
  std::optional<Date> today = parse_date(site.updated);
  if (today)
    for (const SiteEdition& edition : site.editions)
      if (auto call = call_of(edition, *today)) return call;
  return std::nullopt;
}

}  // namespace annuaire
