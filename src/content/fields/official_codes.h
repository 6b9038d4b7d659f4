// Codes that an administration gave: SIREN numbers and INSEE codes. Faults are errors, and give "".
#pragma once

#include <string>

#include "base/diagnostic.h"

namespace annuaire {

/// Nine digits, the last of which checks the others (Luhn); blanks between them are left out.
std::string read_siren(const std::string& typed, Span span, Diagnostics& out);
/// The code of a commune ("34172", "2A004", "97411") or of a département ("34", "2A", "974").
std::string read_insee(const std::string& typed, Span span, Diagnostics& out);

}  // namespace annuaire
