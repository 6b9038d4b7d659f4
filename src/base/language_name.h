// What a language is called in another (ICU).
#pragma once

#include <string>

namespace annuaire {

/// language_name("fr", "en") is "French"; the code itself for a language that has no name.
std::string language_name(const std::string& code, const std::string& in);

}  // namespace annuaire
