// French words typed without their accents, as names of fields often are.
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

/// « departements touches » → « départements touches »: of words that can only be one, in small letters. A
/// text that has an accent or a capital stays as it is.
std::string with_accents(std::string_view text);

}  // namespace annuaire
