// The running foot: what a part is called, further lines, the folio. It goes with the column of the text, the
// folio stands outside.
#pragma once

#include "layout/pages/paint.h"

namespace annuaire {

struct PageFrame {
  Pt left = 0, width = 0;      ///< of the text area
  Pt taken = 0;                ///< at the right of the text's column, by something else
  bool mirrored = false;       ///< the side column stands at the right
  bool outside_right = false;  ///< a right-hand page of a book; the style says how the others are
};

void paint_foot(const std::string& running, const RunningFoot& foot, const std::string& label,
                const PageFrame& frame, ParagraphCache& paragraphs, Painter& painter);

}  // namespace annuaire
