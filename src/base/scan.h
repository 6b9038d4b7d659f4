// Looking for rare bytes, sixteen at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace annuaire {

/// Sixteen bytes compared at once (a vector type of GCC and Clang); comparisons give 255 or 0 for each.
using ByteBlock = uint8_t __attribute__((vector_size(16)));

namespace scan {

/// The first byte that is not 0; 16 if there is none.
template <typename Hits>
size_t first_hit(const Hits& hits) {
  uint64_t halves[2];
  std::memcpy(halves, &hits, sizeof halves);
  auto place = [](uint64_t half) {
    int zeros = std::endian::native == std::endian::little ? std::countr_zero(half) : std::countl_zero(half);
    return static_cast<size_t>(zeros) / 8;
  };
  return halves[0] ? place(halves[0]) : 8 + place(halves[1]);
}

}  // namespace scan

/// The first byte at or after `from` for which `test(byte, next byte)` holds; text.size() if there is none.
/// After the last byte comes 0. `test` takes two uint8_t or two ByteBlocks: it is made of comparisons with
/// numbers joined by `|` and `&`.
template <typename Test>
size_t find_pair(std::string_view text, size_t from, Test test) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  size_t at = from;
  for (ByteBlock block, next; at + sizeof block < text.size(); at += sizeof block) {
    std::memcpy(&block, bytes + at, sizeof block);
    std::memcpy(&next, bytes + at + 1, sizeof next);
    if (size_t hit = scan::first_hit(test(block, next)); hit < sizeof block) return at + hit;
  }
  auto after = [&](size_t i) { return i + 1 < text.size() ? bytes[i + 1] : uint8_t{0}; };
  while (at < text.size() && !test(bytes[at], after(at))) ++at;
  return at;
}

/// The same of a test of one byte.
template <typename Test>
size_t find_byte(std::string_view text, size_t from, Test test) {
  return find_pair(text, from, [&](const auto& byte, const auto&) { return test(byte); });
}

}  // namespace annuaire
