// Levels as readers see them, on the web and on paper alike.
#pragma once

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
  bool given = false;  ///< the colour is the settings’: no other shade stands for it
};

/// One for each level of the settings, in their order. Colours of the settings are kept as they are; levels
/// without one take that of their name (« Argent »), else that of their rank, in a shade that can be told
/// from the neighbours' on a black and white copy (see told_apart). No two shapes are alike while `looks` has
/// others; then the level's rank is its written sign.
std::vector<LevelBadge> level_badges(const Site& site, const Wording& words, const LevelLooks& looks);

}  // namespace annuaire
