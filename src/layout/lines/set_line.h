// A line whose ends are known → words at their places.
#pragma once

#include "layout/lines/lines.h"

namespace annuaire {

struct LineRange {
  uint32_t begin = 0, end = 0;  ///< nodes
  bool hyphen = false;          ///< add one at the end
  bool fill = false;            ///< spread to the full width
  bool last = false;            ///< no text follows that a space would part from this
  Pt indent = 0, width = 0;     ///< of this line
};

/// Appends the line to `out`.
void set_line(const std::vector<Run>& runs, const NodeList& list, const LineRange& range, Align align,
              const Setting& setting, SetParagraph& out);

}  // namespace annuaire
