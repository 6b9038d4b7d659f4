// A table made to fit: bars shorter, figures ranged, smaller or over the page where its columns ask for more
// than there is.
#pragma once

#include <vector>

#include "layout/story.h"

namespace annuaire {

class ParagraphCache;

/// How a table is set.
struct FittedTable {
  const Item* item = nullptr;  ///< the table as given, or one made of it that `paragraphs` keeps
  std::vector<Pt> widths;      ///< of its columns
  bool over_page = false;      ///< wider than the text around it
};

/// `item` holds a table. `width`: of the text around it; `page`: of the page's text area, 0 where the table
/// may not leave the text.
FittedTable fit_table(const Item& item, Pt width, Pt page, ParagraphCache& paragraphs);

}  // namespace annuaire
