// Names so alike that one of them may be a slip.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace annuaire {

/// Pairs (lower index first, in order) of names that hold the same words, whatever their order, hyphens,
/// accents and case; or that differ in one word by a letter, or by two where the word is long. Near-linear:
/// words with letters left out are sorted and compared with their neighbours (symmetric deletion, W. Garbe's
/// SymSpell). `names` are all different.
std::vector<std::pair<size_t, size_t>> near_names(const std::vector<std::string>& names);

}  // namespace annuaire
