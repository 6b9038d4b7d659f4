// Rows of pictures and panels: blocks whose inside is laid out once, wherever they will stand.
#pragma once

#include "layout/pages/galley.h"

namespace annuaire {

/// The pictures in as few rows as the width allows, shared out evenly, each row centred on one line.
std::vector<Galley> rows_of(const Row& row, Pt width, ParagraphCache& paragraphs);

/// What stands in a panel; `height` is the whole panel's.
Galley panel_galley(const Panel& panel, Pt width, ParagraphCache& paragraphs);

}  // namespace annuaire
