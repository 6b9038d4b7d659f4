#include "model/call.h"

#include "base/read_date.h"
#include "model/facts.h"

namespace annuaire {
namespace {

constexpr int usual_length = 90;  // days, in examples

bool closes_at_first_hour(const When& closes) { return closes.hour == 0 && closes.minute == 0; }

/// The last day on which one may apply, as far as the edition tells.
std::optional<Date> last_day(const Edition& edition, const Call& call) {
  if (call.closes)
    return closes_at_first_hour(*call.closes) ? plus_days(call.closes->date, -1) : call.closes->date;
  if (call.next) return std::nullopt;
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
  call.opens = when_of(dates["prochaine_ouverture"]);
  call.closes = when_of(dates["prochaine_cloture"]);
  call.next = call.opens || call.closes;
  std::string next = dates.field("prochaine_edition").value;
  call.year = !call.next ? std::to_string(of.year) : next.empty() ? std::to_string(of.year + 1) : next;
  if (!call.next) {
    call.opens = when_of(dates["ouverture"]);
    call.closes = when_of(dates["cloture"]);
  }
  if (!call.opens && !call.closes) return std::nullopt;
  call.last = last_day(*of.edition, call);
  call.state = call.opens && today < call.opens->date ? Call::State::upcoming
               : call.last && *call.last < today      ? Call::State::closed
                                                      : Call::State::open;
  return call;
}

}  // namespace

std::optional<Call> newest_call(const Site& site) {
  for (const SiteEdition& edition : site.editions)
    if (auto call = call_of(edition, site.today)) return call;
  return std::nullopt;
}

void check_call(const Site& site, Diagnostics& out) {
  std::optional<Call> call = newest_call(site);
  if (!call) return;
  const Value& dates = call->edition->edition->applications;
  const Value &opening = dates[call->next ? "prochaine_ouverture" : "ouverture"],
              &closing = dates[call->next ? "prochaine_cloture" : "cloture"];
  if (call->closes && closes_at_first_hour(*call->closes)) {
    const Message day = as_typed({call->closes->date, 24});
    out.warning(
        closing.span,
        {"à 0 h, ce jour commence : l’appel est clos depuis la veille",
         "at 0:00 this day begins: the call is closed from the day before"},
        {"pour la fin du jour, écrire « " + day.fr + " »", "for the end of the day, write “" + day.en + "”"});
  }
  if (!call->opens || call->last || closing.present()) return;  // a closing that is not understood is told
  const Message day = as_typed({plus_days(call->opens->date, usual_length)});
  const std::string name = call->next ? "prochaine_cloture: " : "cloture: ";
  const Message line{name + day.fr, name + day.en};
  out.warning(opening.span,
              {"cet appel n’a pas de clôture : une fois ouvert, il le reste",
               "this call has no closing: once open, it stays so"},
              {"ajouter par exemple « " + line.fr + " »", "add for example “" + line.en + "”"});
}

}  // namespace annuaire
