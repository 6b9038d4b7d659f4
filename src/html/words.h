// A theme's sentences for a site and one of its languages.
#pragma once

#include <string>

#include "base/data.h"
#include "model/site.h"
#include "model/wording.h"
#include "theme/theme.h"

namespace annuaire {

/// The theme's sentences of `language`; where it has none, those of the site's language: the language of the
/// wording may not be the one that was asked for. The theme must outlive it.
Wording wording_for(const Site& site, const Theme& theme, const std::string& language);
/// All sentences as a tree, for templates: {{t.fiche.partenaires}}.
Data words_tree(const Wording& words);

}  // namespace annuaire
