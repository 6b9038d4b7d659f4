// The text of a paragraph's runs as one, so that words can be seen across them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "layout/story.h"

namespace annuaire {

/// What a page reference says, by anchor; "00" where it is not (yet) known.
using PageLabels = std::map<std::string, std::string>;
const std::string& label_of(const std::string& anchor, const PageLabels& labels);

struct ParagraphText {
  std::string text;                    ///< page references resolved, soft hyphens taken out
  std::vector<uint32_t> ends;          ///< of each run, bytes
  std::vector<uint32_t> soft_hyphens;  ///< where they were, bytes
};

/// Control characters (tabs, line feeds) become spaces.
ParagraphText text_of(const std::vector<Run>& runs, const PageLabels& labels);

}  // namespace annuaire
