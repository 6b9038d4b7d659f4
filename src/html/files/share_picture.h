// The picture of a card that social networks show: 1200 × 630, drawn from the theme's template `vignette` (an
// SVG).
#pragma once

#include <string>
#include <vector>

#include "html/workshop.h"

namespace annuaire {

/// A title in lines that fit, and the size of its letters.
struct SetTitle {
  std::vector<std::string> lines;
  int size = 0;  ///< SVG pixels
};

/// Breaks between words, by rough widths of letters, in the largest size that takes few enough lines; what is
/// left over gives way to « … ».
SetTitle set_title(const std::string& text, int width);

/// Draws the card's picture after the pages, or keeps that of an earlier build. Returns its path below the
/// output folder: the name changes with what is shown.
std::string add_share_picture(const Workshop& shop, CardId id);

/// Does the theme draw such pictures, and do the settings want them?
bool draws_share_pictures(const Workshop& shop);
/// What stands for pages without a picture of their own: the first card of the newest edition that has one.
Workshop::SharePicture site_share_picture(const Workshop& shop);

}  // namespace annuaire
