// Finds the words of a Markdown text in its source, where signs may be escaped or written as entities.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace annuaire {

/// Does `source` begin with what reads as `words`? "\*" reads as "*" and "&eacute;" as "é". Returns the bytes
/// of the source it takes, or nothing. `places`, if given, gets the place in the source of each byte of
/// `words`; escaped signs and entities are noted in `taken`, which gets a byte of 1 for each of their bytes
/// and 0 for all others.
struct MatchedBytes {
  std::vector<uint32_t> places;
  std::string taken;
};
std::optional<uint32_t> match_source(std::string_view source, std::string_view words,
                                     MatchedBytes* bytes = nullptr);

}  // namespace annuaire
