// The call for candidates, as data for templates.
#pragma once

#include "base/data.h"
#include "html/workshop.h"

namespace annuaire {

/// {"phrase", "reperes": its steps, "marche": {"titre", "adresse"} of the text about it or null, "contact":
/// mail address or empty}; null where no edition announces a call.
Data call_data(const Workshop& shop);

}  // namespace annuaire
