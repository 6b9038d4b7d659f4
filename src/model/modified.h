// When the parts of the site last changed, as far as that is known.
#pragma once

#include <optional>
#include <span>

#include "model/site.h"

namespace annuaire {

/// What was typed as `modifie`, else what the calendar knows of the file; never a day after today.
std::optional<Date> modified(const Site& site, FileId file);
/// The newest of these cards, of an edition's own text and all its cards, of all editions.
std::optional<Date> modified(const Site& site, std::span<const CardId> cards);
std::optional<Date> modified(const Site& site, const SiteEdition& edition);
std::optional<Date> modified(const Site& site);
std::optional<Date> newest(std::optional<Date> a, std::optional<Date> b);

/// The first day that an edition names, at the latest the first of its year, or, as long as nothing is
/// awarded, of the year before.
Date first_day(const SiteEdition& edition);
/// A day for what must bear one where no other is known: that first day, or, before it, the first of this
/// year.
Date edition_day(const Site& site, const SiteEdition& edition);

}  // namespace annuaire
