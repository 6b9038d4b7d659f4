// Site → Story: what stands in the yearbook, in which order, with its reading order.
#pragma once

#include <map>
#include <string>

#include "model/site.h"
#include "print/story.h"
#include "print/style.h"

namespace annuaire {

/// Wording of the theme, key → sentence ("sommaire" → "Sommaire").
using Strings = std::map<std::string, std::string>;

/// The yearbook of one edition.
Story compose_yearbook(const Site& site, const SiteEdition& edition, const Style& style,
                       const Strings& strings);

}  // namespace annuaire
