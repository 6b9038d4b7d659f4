// The signs of the levels as templates and the style sheet want them.
#pragma once

#include <span>

#include "base/data.h"
#include "model/levels.h"
#include "theme/theme.h"

namespace annuaire {

/// {"id", "nom", "titre_niveau", "attribution", "symbole", "trace"}: data of the template "signe".
Data badge_data(const LevelBadge& badge);

/// For the style sheet: [{"id", "ecrit", "trace", "clair", "sombre", "fond", "sur"}]: the written sign as a
/// string of CSS, or else the shape; the level's colour made legible (a contrast of at least 4.5) on
/// `couleurs.papier` and on `couleurs.sombre.papier` of theme.json; the colour itself and an ink that can be
/// read on it.
Data badge_colours(std::span<const LevelBadge> badges, const Theme& theme);
/// Characters of the longest written sign; 1 where all are drawn.
size_t longest_sign(std::span<const LevelBadge> badges);

}  // namespace annuaire
