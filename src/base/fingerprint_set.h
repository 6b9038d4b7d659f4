// A set of texts, known by their fingerprints alone.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/fingerprint.h"

namespace annuaire {

/// Open addressing in one row of numbers: to look for a text is to look at one place of memory. Two texts are
/// taken for the same with a chance of one in 2^64.
class FingerprintSet {
 public:
  /// Room for `most` texts.
  explicit FingerprintSet(size_t most) : slots_(std::bit_ceil(2 * most + 1)) {}
  void insert(std::string_view text) {
    const uint64_t print = print_of(text);
    slots_[place(print)] = print;
  }
  bool contains(std::string_view text) const {
    const uint64_t print = print_of(text);
    return slots_[place(print)] == print;
  }

 private:
  static constexpr uint64_t vacant = 0;
  static uint64_t print_of(std::string_view text) {
    const uint64_t print = fingerprint(text);
    return print == vacant ? ~vacant : print;
  }
  /// Where it stands, or is to stand.
  size_t place(uint64_t print) const {
    size_t at = print & (slots_.size() - 1);
    while (slots_[at] != print && slots_[at] != vacant) at = (at + 1) & (slots_.size() - 1);
    return at;
  }
  std::vector<uint64_t> slots_;  ///< a power of two of them, at most half taken
};

}  // namespace annuaire
