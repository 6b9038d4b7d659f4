// The lists of an edition's header that stand in its text where their name does: « {jury} ».
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/edition.h"

namespace annuaire {

/// "jury", "criteres", "chiffres", "distinctions", "mentions".
const std::vector<std::string>& placeholder_names();

/// Has the edition something to show there?
bool fills_placeholder(const Edition& edition, std::string_view name);

}  // namespace annuaire
