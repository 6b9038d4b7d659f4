#include "model/levels.h"

namespace annuaire {
namespace {

void tell_apart(std::vector<LevelBadge>& badges) {
  std::vector<Colour> colours;
  for (const LevelBadge& badge : badges) colours.push_back(badge.colour);
  colours = told_apart(std::move(colours));
  for (size_t i = 0; i < badges.size(); ++i) badges[i].colour = colours[i];
}

}  // namespace

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
  tell_apart(badges);
  return badges;
}

}  // namespace annuaire
