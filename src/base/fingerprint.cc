#include "base/fingerprint.h"

#include <charconv>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace annuaire {

uint64_t fingerprint(std::string_view bytes, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

std::string hex(uint64_t value) {
  std::string digits(16, '0');
  for (size_t i = 16; i-- > 0; value >>= 4) digits[i] = "0123456789abcdef"[value & 15];
  return digits;
}

uint64_t number_of_hex(std::string_view digits) {
  uint64_t value = 0;
  auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return fault == std::errc() && end == digits.data() + digits.size() ? value : 0;
}

}  // namespace annuaire
