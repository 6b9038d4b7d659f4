// Numbers as people type them, with a decimal part.
#pragma once

#include <string>

#include "base/diagnostic.h"

namespace annuaire {

/// « 12 500 », « 12,5 », « -3 » as "12500", "12.5", "-3". What is no number, or could be two, is an error and
/// gives "".
std::string read_number(const std::string& typed, Span span, Diagnostics& out);

}  // namespace annuaire
