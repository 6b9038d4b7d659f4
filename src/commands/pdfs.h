// The PDFs of a build.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "commands/pdf_inputs.h"
#include "commands/pdf_plan.h"
#include "commands/trees.h"
#include "html/render_site.h"
#include "publish/publish.h"
#include "theme/theme.h"

namespace annuaire {

struct PdfsMade {
  std::vector<PdfLink> links;  ///< what pages need to link them, in the order of the books
  std::vector<PdfPart> parts;  ///< what all of them depend on
};

/// Sets and stages them, each book in one thread; a file that stands is kept, and what was said of it is said
/// again. `publisher` may be null: all are set, none is written.
PdfsMade build_pdfs(const Site& site, const Theme& theme, const Trees& trees,
                    const std::vector<PdfBook>& books, unsigned threads, Publisher* publisher,
                    Diagnostics& out);

}  // namespace annuaire
