// content/textes/<language>.yaml: sentences that a site gives, for those that its theme lacks or says
// otherwise.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "content/fields/front_matter.h"

namespace annuaire {

struct SiteTexts {
  std::string language;                            ///< of the file's name
  std::vector<std::pair<Field, Field>> sentences;  ///< key, sentence; as typed, in the file's order
};

/// Any name goes here; which ones a theme knows is seen when it is read.
SiteTexts read_texts(const Sources& sources, FileId file, std::string language, Diagnostics& out);

}  // namespace annuaire
