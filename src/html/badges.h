// The signs of the levels: a shape and a word, in a colour that can be read on the theme's grounds.
#pragma once

#include <string>
#include <string_view>

#include "base/data.h"
#include "html/words.h"
#include "model/site.h"
#include "theme/theme.h"

namespace annuaire {

/// SVG path data of a shape in a square of 16 units; that of a disc for an unknown name.
std::string_view shape_path(std::string_view name);

/// {"id", "nom", "titre_niveau", "attribution", "symbole", "trace"}: data of the template "signe", for the
/// level at `rank` (0: the highest) of the settings. A level without `forme` takes one by its rank.
Data badge(const Level& level, size_t rank, const Words& words);

/// For the style sheet: [{"id", "trace", "clair", "sombre", "fond", "sur"}]: the shape, unless a written
/// sign stands for it; the level's colour made readable (a
/// contrast of at least 4.5) on `couleurs.papier` and on `couleurs.sombre.papier` of theme.json; the colour
/// itself and an ink that can be read on it. A level without `couleur` takes one of `couleurs.niveaux`.
Data badge_colours(const Site& site, const Theme& theme);

}  // namespace annuaire
