// What was meant by a word that is not known.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace annuaire {

/// Damerau–Levenshtein distance (optimal string alignment) in code points.
size_t edit_distance(std::string_view a, std::string_view b);
/// The candidate nearest to `word` after folding, if it is near enough to be meant (a third of its length, at
/// least 2).
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);
/// « vouliez-vous dire « … » ? »
Message you_meant(std::string_view meant);
/// The same for the nearest candidate; `otherwise` where none is near enough.
Message did_you_mean(std::string_view word, const std::vector<std::string>& candidates,
                     Message otherwise = {});

}  // namespace annuaire
