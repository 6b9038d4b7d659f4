// Dates in numbers where readers of English may take the month for the first: told how they are read.
#include "base/language.h"
#include "base/read_date.h"
#include "content/own_fields.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

void check_day(const Site& site, const Field& field, Diagnostics& out) {
  if (field.span.file == no_file || !from_iso(field.value)) return;
  const DateReading reading = read_date(site.sources().text(field.span));
  if (!reading.month_first) return;
  const Message read = as_typed({reading.when->date}), other = as_typed({*reading.month_first});
  out.note(field.span,
           {"lu comme le " + read.fr + " : le jour d’abord", "read as " + read.en + ": day first"},
           {"si le mois vient d’abord, écrire « " + other.fr + " »",
            "if the month comes first, write “" + other.en + "”"});
}

}  // namespace

void check_dates(const Site& site, Diagnostics& out) {
  if (primary_language(site.config().language()) != "en") return;
  for (const auto& [name, value] : site.config().colophon.members) check_day(site, value.scalar, out);
  for (const Edition& edition : site.content.editions) {
    check_day(site, edition.modified, out);
    for (const Value* group : {&edition.ceremony, &edition.applications, &edition.colophon})
      for (const auto& [name, value] : group->members) check_day(site, value.scalar, out);
  }
  for (const Card& card : site.content.cards) {
    check_day(site, card.modified, out);
    for (size_t i = 0; i < card.own.size(); ++i)
      if (site.config().own->list[i].type == OwnField::Type::date) check_day(site, card.own[i].scalar, out);
  }
  for (const Page& page : site.content.pages) check_day(site, page.modified, out);
}

}  // namespace annuaire
