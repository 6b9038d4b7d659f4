// The lists of an edition's header that stand in its text where their name does: « {jury} ».
#pragma once

#include <string_view>

#include "content/body/placeholder_names.h"
#include "content/edition.h"

namespace annuaire {

/// Has the edition something to show there?
bool fills_placeholder(const Edition& edition, std::string_view name);

}  // namespace annuaire
