// Limits of a field's values: allowed words, the longest text, the range of a number.
#pragma once

#include <string>
#include <vector>

#include "content/fields/scalar.h"

namespace annuaire {

/// Says so where a value leaves the limits of its field: a word that is none of the allowed ones, or a number
/// out of range, is an error and leaves "", too long a text a warning. A word that differs from an allowed
/// one only by case, accents or signs becomes that one.
void check_limits(const FieldSpec& spec, Raw& raw, Diagnostics& out);

/// « vouliez-vous dire… ? », or else all there is to choose from; empty where that is nothing.
Message choice_hint(const std::string& typed, const std::vector<std::string>& choices);

}  // namespace annuaire
