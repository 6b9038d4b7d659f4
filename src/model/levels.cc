#include "model/levels.h"

namespace annuaire {

std::vector<LevelBadge> level_badges(const Site& site, const Wording& words,
                                     std::span<const LevelLook> looks) {
  std::vector<LevelBadge> badges;
  for (const Level& level : site.config().levels) {
    const LevelLook& look = looks[badges.size() % looks.size()];
    LevelBadge badge;
    badge.id = level.id.value;
    badge.name = words.set(level.name.empty() ? level.id.value : level.name.value);
    badge.title = words.fill("niveau.titre", {{"nom", badge.name}});
    badge.award = level.award.empty() ? words.fill("niveau.attribution", {{"nom", badge.name}})
                                      : words.set(level.award);
    badge.symbol = level.symbol.value;
    badge.emblem = emblem_named(level.shape.value);
    if (badge.emblem == Emblem::none) badge.emblem = look.emblem;
    badge.colour = parse_colour(level.colour.value).value_or(look.colour);
    badges.push_back(std::move(badge));
  }
  return badges;
}

}  // namespace annuaire
