// Groups of fields that tables of other files hold.
#pragma once

#include "content/fields/schema.h"

namespace annuaire {

/// Of whom to ask: name, role, addresses.
extern const FieldSpec contact_fields[8];

}  // namespace annuaire
