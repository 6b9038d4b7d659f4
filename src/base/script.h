// Scripts of Unicode and their names (ICU).
#pragma once

#include <string>

#include "base/diagnostic.h"

namespace annuaire {

/// ISO 15924: "Latn", "Taml"; "Zyyy" for signs and what belongs to no one script.
std::string script_of(char32_t character);
/// « tamoul », "Tamil".
std::string script_name(const std::string& script, Language language);

}  // namespace annuaire
