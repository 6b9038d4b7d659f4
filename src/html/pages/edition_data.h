// What several pages show of an edition, as data for templates.
#pragma once

#include <string>

#include "base/data.h"
#include "html/workshop.h"

namespace annuaire {

std::string edition_title(const Workshop& shop, int year);  ///< « Édition 2021 »
Data edition_link(const Workshop& shop, int year);

/// Is there anything to say on a page about jury, criteria and applications?
bool has_jury_page(const Edition& edition);

/// [{"nom", "valeur", "avant"}]; `avant`: « 219 en 2021, +16,0 % », or nothing.
Data figures_data(const Workshop& shop, const SiteEdition& edition);
/// [{"nom", "fonction", "organisation"}]; of an organisation alone, `nom` is its name.
Data jury_data(const Workshop& shop, const Edition& edition);
Data criteria_data(const Workshop& shop, const Edition& edition);  ///< [« Innovation », …]
/// [{"nom", "nombre", "details"}] of distinctions awarded in `year`.
Data distinctions_data(const Workshop& shop, const std::vector<Distinction>& list, int year);
/// [{"insigne", "adresse", "compte"}] of the levels that were awarded.
Data levels_data(const Workshop& shop, const SiteEdition& edition);
/// The page with all its cards: of one without a name, the edition's list of awards.
std::string category_address(const Workshop& shop, int year, const Category& category);
/// The categories with cards: [{"nom", "description", "adresse", "lignes", "reste"}], at most about `most`
/// cards in all and at least one each; `reste` says what is left out. Without categories, one row without a
/// name.
Data categories_data(const Workshop& shop, const SiteEdition& edition, size_t most);
/// A group of facts (ceremony, contact…) → [{"nom", "valeur", "adresse"}]; `group` names its labels.
Data facts_data(const Workshop& shop, const std::string& group, const Value& facts);

}  // namespace annuaire
