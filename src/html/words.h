// The theme's sentences in one language.
#pragma once

#include <string>

#include "base/data.h"
#include "model/site.h"
#include "model/wording.h"
#include "theme/theme.h"

namespace annuaire {

class Words : public Wording {
 public:
  /// The theme's strings of `language`; where it has none, those of the site's language: the language of the
  /// strings may not be the one that was asked for.
  Words(const Site& site, const Theme& theme, const std::string& language);
  /// All strings as a tree, for templates: {{t.fiche.partenaires}}.
  Data tree() const;
};

}  // namespace annuaire
