// Partners of projects and of the label, as data for templates.
#pragma once

#include <string>
#include <vector>

#include "base/data.h"
#include "html/workshop.h"

namespace annuaire {

/// [{"nom", "site", "logo": {"adresse", "largeur", "hauteur"}}], typed in `language` in the edition `year`.
Data partners_data(const Workshop& shop, const std::vector<Partner>& partners, const std::string& language,
                   int year);
bool has_logos(const std::vector<Partner>& partners);

}  // namespace annuaire
