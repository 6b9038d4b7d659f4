// Looking for rare bytes, sixteen at a time.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace annuaire {

/// Sixteen bytes compared at once (a vector type of GCC and Clang); comparisons give 255 or 0 for each.
using ByteBlock = uint8_t __attribute__((vector_size(16)));

namespace scan {

/// The byte that is looked at, at(0), and the one after it, at(1): 0 beyond the text.
struct OneByte {
  std::string_view text;
  size_t place;
  uint8_t at(size_t offset) const {
    return place + offset < text.size() ? static_cast<uint8_t>(text[place + offset]) : uint8_t{0};
  }
};

/// Sixteen bytes that are looked at together.
struct Block {
  const char* place;
  ByteBlock at(size_t offset) const {
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
/// OneByte or a Block, and compares at(0) and at(1) with numbers; it joins comparisons by `|` and `&`.
template <typename Test>
size_t find_where(std::string_view text, size_t from, Test test) {
  constexpr size_t size = sizeof(ByteBlock);
  size_t at = from;
  for (; at + size < text.size(); at += size) {
    size_t hit = scan::first_hit(test(scan::Block{text.data() + at}));
    if (hit < size) return at + hit;
  }
  if (at + 1 < text.size() && text.size() > size) {  // a last block, of which the beginning is known
    size_t last = text.size() - size - 1;
    auto hits = test(scan::Block{text.data() + last});
    std::memset(&hits, 0, at - last);
    if (size_t hit = scan::first_hit(hits); hit < size) return last + hit;
    at = text.size() - 1;
  }
  while (at < text.size() && !test(scan::OneByte{text, at})) ++at;
  return std::min(at, text.size());
}

/// The same of a test of one byte or a ByteBlock.
template <typename Test>
size_t find_byte(std::string_view text, size_t from, Test test) {
  return find_where(text, from, [&](const auto& bytes) { return test(bytes.at(0)); });
}

}  // namespace annuaire
