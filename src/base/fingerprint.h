// Content fingerprints (XXH3, 64 bits): equal bytes, equal fingerprint, on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace annuaire {

uint64_t fingerprint(std::string_view bytes, uint64_t seed = 0);
/// 16 lower-case hexadecimal digits.
std::string hex(uint64_t value);
/// The number that `hex` wrote; 0 for anything else.
uint64_t number_of_hex(std::string_view digits);

}  // namespace annuaire
