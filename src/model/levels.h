// Levels as readers see them, on the web and on paper alike.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/emblem.h"
#include "model/site.h"
#include "model/wording.h"

namespace annuaire {

/// A level's name and the sign that tells it apart without colour.
struct LevelBadge {
  std::string id;
  std::string name;    ///< « Or »
  std::string title;   ///< « Label Or »
  std::string award;   ///< « Label d’or attribué à »
  std::string symbol;  ///< the written sign, « @@@ »; empty: the emblem stands for the level
  Emblem emblem = Emblem::disc;
  Colour colour;
};

/// One for each level of the settings, in their order; neighbours can be told apart on a black and white copy
/// (see told_apart). `looks`: by rank, for levels that name no shape or no
/// colour; begun anew where there are more levels. Never empty.
std::vector<LevelBadge> level_badges(const Site& site, const Wording& words,
                                     std::span<const LevelLook> looks);

}  // namespace annuaire
