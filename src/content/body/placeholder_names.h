// The names that stand in braces in an edition's text: « {jury} ».
#pragma once

#include <string>
#include <vector>

namespace annuaire {

/// "jury", "criteres", "chiffres", "distinctions", "mentions".
const std::vector<std::string>& placeholder_names();

}  // namespace annuaire
