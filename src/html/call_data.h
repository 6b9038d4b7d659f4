// The call for candidates, as data for templates.
#pragma once

#include <nlohmann/json.hpp>

#include "html/workshop.h"

namespace annuaire {

/// {"phrase", "reperes": its steps, "marche": {"titre", "adresse"} of the text about it or null, "contact":
/// mail address or empty}; null where no edition announces a call.
nlohmann::json call_data(const Workshop& shop);

}  // namespace annuaire
