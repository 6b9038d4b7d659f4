// The PDFs of a build.
#pragma once

#include <cstdint>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "model/pdf_link.h"
#include "outputs/pdf_inputs.h"
#include "outputs/pdf_plan.h"
#include "publish/publish.h"
#include "theme/theme.h"

namespace annuaire {

/// What PDFs are made from beside the site; all outlive the call.
struct PdfSources {
  const Theme& theme;
  const Files& site;     ///< pictures
  const Files& machine;  ///< fonts, colour profiles, hyphenation
  uint64_t program = 0;  ///< its fingerprint
};

struct PdfsMade {
  std::vector<PdfLink> links;  ///< what pages need to link them, in the order of the books
  std::vector<PdfPart> parts;  ///< what all of them depend on
};

/// What pages link before the PDFs are made: sizes are 0.
std::vector<PdfLink> planned_links(const Site& site, const std::vector<PdfBook>& books);

/// Sets and stages them, books and the parts of each in `threads` threads; a file that stands is kept, and
/// what was said of it is said again. `publisher` may be null: all are set, none is written.
PdfsMade build_pdfs(const Site& site, const PdfSources& from, const std::vector<PdfBook>& books,
                    unsigned threads, Publisher* publisher, Diagnostics& out);

}  // namespace annuaire
