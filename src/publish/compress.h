// Files compressed in advance, for hosts that send them as they are.
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

enum class Compression { gzip, brotli };

/// ".gz" or ".br"
std::string_view ending_of(Compression kind);
/// As small as the library can make it; equal bytes give equal results (no date, no name).
std::string compressed(std::string_view bytes, Compression kind);

}  // namespace annuaire
