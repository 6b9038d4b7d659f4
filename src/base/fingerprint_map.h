// Numbers found by fingerprint.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace annuaire {

/// A hash table with open addressing: fingerprints are spread evenly already, and a number stands beside its
/// own, so that a look-up touches one line of memory.
class FingerprintMap {
 public:
  /// For at most this many fingerprints.
  explicit FingerprintMap(size_t most) : slots_(std::bit_ceil(2 * most + 2)) {}

  /// The first number given for a fingerprint is kept.
  void add(uint64_t print, uint32_t number) {
    Slot& slot = slots_[place_of(print)];
    if (!slot.taken) slot = {print, number, true};
  }
  std::optional<uint32_t> find(uint64_t print) const {
    const Slot& slot = slots_[place_of(print)];
    return slot.taken ? std::optional(slot.number) : std::nullopt;
  }

 private:
  struct Slot {
    uint64_t print = 0;
    uint32_t number = 0;
    bool taken = false;
  };
  /// Where it stands, or would.
  size_t place_of(uint64_t print) const {
    size_t at = print & (slots_.size() - 1);
    while (slots_[at].taken && slots_[at].print != print) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  std::vector<Slot> slots_;
};

}  // namespace annuaire
