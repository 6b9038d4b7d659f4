// The running foot: what a part is called, further lines, the folio. Where the margins are mirrored, so is
// it.
#pragma once

#include "layout/pages/paint.h"

namespace annuaire {

struct PageFrame {
  Pt left = 0, width = 0;  ///< of the text area
  Pt taken = 0;            ///< at its right, at its left where it is mirrored, by something else
  bool right_hand = true;
};

void paint_foot(const std::string& running, const RunningFoot& foot, const std::string& label,
                const PageFrame& frame, ParagraphCache& paragraphs, Painter& painter);

}  // namespace annuaire
