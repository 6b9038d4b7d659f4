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

/// The byte that is looked at, at(0), and its neighbours; 0 beyond the text.
struct OneByte {
  std::string_view text;
  size_t place;
  uint8_t at(int offset) const {
    size_t i = place + static_cast<size_t>(offset);
    return i < text.size() ? static_cast<uint8_t>(text[i]) : uint8_t{0};
  }
};

/// Sixteen bytes that are looked at together.
struct Block {
  const char* place;
  ByteBlock at(int offset) const {
    ByteBlock bytes;
    std::memcpy(&bytes, place + offset, sizeof bytes);
    return bytes;
  }
};

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

/// The first byte at or after `from` for which `test` holds; text.size() if there is none. `test` takes a
/// OneByte or a Block, and compares at(-1), at(0) and at(1) with numbers; it joins comparisons by `|` and
/// `&`.
template <typename Test>
size_t find_where(std::string_view text, size_t from, Test test) {
  size_t at = from;
  if (at == 0 && !test(scan::OneByte{text, at})) at = 1;
  for (; at > 0 && at + sizeof(ByteBlock) < text.size(); at += sizeof(ByteBlock)) {
    size_t hit = scan::first_hit(test(scan::Block{text.data() + at}));
    if (hit < sizeof(ByteBlock)) return at + hit;
  }
  while (at < text.size() && !test(scan::OneByte{text, at})) ++at;
  return at < text.size() ? at : text.size();
}

/// The same of a test of one byte or a ByteBlock.
template <typename Test>
size_t find_byte(std::string_view text, size_t from, Test test) {
  return find_where(text, from, [&](const auto& bytes) { return test(bytes.at(0)); });
}

}  // namespace annuaire
