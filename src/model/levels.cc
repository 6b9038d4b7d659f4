#include "model/levels.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace annuaire {
namespace {

/// Gives each level what it asks for, else what its name says, else what its rank says.
class Badges {
 public:
  Badges(const Site& site, const Wording& words, const LevelLooks& looks) : words_(words), looks_(looks) {
    for (const Level& level : site.config().levels) badges_.push_back(badge_of(level));
  }

  std::vector<LevelBadge> take() {
    for (size_t rank = 0; rank < badges_.size(); ++rank) {
      if (badges_[rank].emblem == Emblem::none) choose_sign(rank);
      if (!colours_[rank]) colours_[rank] = {colour_for(rank), false};
    }
    std::vector<ScaleColour> scale;
    for (const auto& colour : colours_) scale.push_back(*colour);
    const std::vector<Colour> apart = told_apart(scale);
    for (size_t rank = 0; rank < badges_.size(); ++rank) badges_[rank].colour = apart[rank];
    return std::move(badges_);
  }

 private:
  LevelBadge badge_of(const Level& level) {
    LevelBadge badge;
    badge.id = level.id.value;
    badge.name = words_.set(level.name.empty() ? level.id.value : level.name.value);
    badge.title = words_.fill("niveau.titre", {{"nom", badge.name}});
    badge.award = level.award.empty() ? words_.fill("niveau.attribution", {{"nom", badge.name}})
                                      : words_.set(level.award);
    badge.symbol = level.symbol.value;
    badge.emblem = emblem_named(level.shape.value);
    const std::optional<Colour> given = parse_colour(level.colour.value), named = named_colour(level);
    std::optional<ScaleColour>& colour = colours_.emplace_back();
    badge.given = given.has_value();
    if (given)
      colour = {*given, true};
    else if (named)
      colour = {*named, false};
    return badge;
  }

  /// Where every shape is another level's, its rank is written instead.
  void choose_sign(size_t rank) {
    LevelBadge& badge = badges_[rank];
    badge.emblem = emblem_for(rank);
    const bool taken = std::any_of(badges_.begin(), badges_.end(), [&](const LevelBadge& other) {
      return &other != &badge && other.symbol.empty() && other.emblem == badge.emblem;
    });
    if (taken && badge.symbol.empty()) badge.symbol = std::to_string(rank + 1);
  }

  /// The colour of a metal or stone that the name or id holds as a word of its own: « Prix d’or ».
  std::optional<Colour> named_colour(const Level& level) const {
    for (const std::string& words : {slug(level.name.value), slug(level.id.value)})
      for (const NamedColour& known : looks_.by_name)
        for (const std::string& name : known.names)
          if (("-" + words + "-").find("-" + slug(name) + "-") != std::string::npos) return known.colour;
    return std::nullopt;
  }

  /// The first look, from the level's own rank on, whose shape or colour no other level has.
  template <class Taken>
  const LevelLook& free_look(size_t rank, Taken taken) const {
    const size_t count = looks_.by_rank.size();
    for (size_t i = 0; i < count; ++i)
      if (const LevelLook& look = looks_.by_rank[(rank + i) % count]; !taken(look)) return look;
    return looks_.by_rank[rank % count];
  }

  Emblem emblem_for(size_t rank) const {
    return free_look(rank,
                     [&](const LevelLook& look) {
                       return std::any_of(badges_.begin(), badges_.end(), [&](const LevelBadge& other) {
                         return other.emblem == look.emblem;
                       });
                     })
        .emblem;
  }

  Colour colour_for(size_t rank) const {
    return free_look(rank,
                     [&](const LevelLook& look) {
                       return std::any_of(colours_.begin(), colours_.end(), [&](const auto& other) {
                         return other && other->colour == look.colour;
                       });
                     })
        .colour;
  }

  const Wording& words_;
  const LevelLooks& looks_;
  std::vector<LevelBadge> badges_;
  std::vector<std::optional<ScaleColour>> colours_;
};

}  // namespace

std::vector<LevelBadge> level_badges(const Site& site, const Wording& words, const LevelLooks& looks) {
  return Badges(site, words, looks).take();
}

}  // namespace annuaire
