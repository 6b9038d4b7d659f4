// Ids that editors give to categories and levels.
#pragma once

#include "content/fields/front_matter.h"

namespace annuaire {

/// Completes a named thing: an id made of the name where none is given, a name where only an id is. An id
/// that is no slug is an error.
void settle_id(Field& id, Field& name, Span where, Diagnostics& out);

}  // namespace annuaire
