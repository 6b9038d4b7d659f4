#include "model/modified.h"

#include <algorithm>

#include "model/facts.h"
#include "model/link_steps.h"

namespace annuaire {
namespace {

std::optional<Date> typed_day(const Field& field) {
  std::optional<When> when = from_iso(field.value);
  return when ? std::optional(when->date) : std::nullopt;
}

// Settles the day of one file.
class Settling {
 public:
  Settling(Site& site, const Calendar& calendar, Diagnostics& out)
      : site_(site), calendar_(calendar), out_(out) {
    for (FileId file = 0; file < site.sources().size(); ++file)
      site.modified.push_back(file < calendar.changed.size() ? past(calendar.changed[file]) : std::nullopt);
  }

  void take(FileId file, const Field& field) {
    std::optional<Date> typed = typed_day(field), day = past(typed);
    if (day) site_.modified[file] = day;
    if (!typed || day) return;
    out_.warning(field.span,
                 {"ce jour n’est pas encore venu : il n’est pas publié",
                  "this day has not come yet: it is not published"},
                 {"écrire le jour de la dernière modification, ou enlever la ligne",
                  "write the day of the last change, or take the line out"});
  }

 private:
  std::optional<Date> past(std::optional<Date> day) {
    if (!day || *day <= calendar_.today) return day;
    site_.to_come.push_back(*day);
    return std::nullopt;
  }

  Site& site_;
  const Calendar& calendar_;
  Diagnostics& out_;
};

}  // namespace

void settle_modified(Site& site, const Calendar& calendar, Diagnostics& out) {
  site.today = calendar.today;
  Settling settling(site, calendar, out);
  for (const Card& card : site.content.cards) settling.take(card.file, card.modified);
  for (const Edition& edition : site.content.editions) settling.take(edition.file, edition.modified);
  for (const Page& page : site.content.pages) settling.take(page.file, page.modified);
}

std::optional<Date> modified(const Site& site, FileId file) {
  return file < site.modified.size() ? site.modified[file] : std::nullopt;
}

std::optional<Date> newest(std::optional<Date> a, std::optional<Date> b) { return std::max(a, b); }

std::optional<Date> modified(const Site& site, std::span<const CardId> cards) {
  std::optional<Date> day;
  for (CardId id : cards) day = newest(day, modified(site, site.card(id).file));
  return day;
}

std::optional<Date> modified(const Site& site, const SiteEdition& edition) {
  return newest(modified(site, edition.edition->file), modified(site, edition.cards));
}

std::optional<Date> modified(const Site& site) {
  std::optional<Date> day;
  for (const SiteEdition& edition : site.editions) day = newest(day, modified(site, edition));
  return day;
}

Date first_day(const SiteEdition& edition) {
  Date first{edition.year, 1, 1};
  if (edition.cards.empty()) --first.year;
  for (const Value* group : {&edition.edition->ceremony, &edition.edition->applications})
    for (const auto& [name, value] : group->members)
      if (auto day = day_of(value); day && !name.value.starts_with("prochain")) first = std::min(first, *day);
  return first;
}

Date edition_day(const Site& site, const SiteEdition& edition) {
  const Date first = first_day(edition);
  return first <= site.today ? first : Date{site.today.year, 1, 1};
}

}  // namespace annuaire
