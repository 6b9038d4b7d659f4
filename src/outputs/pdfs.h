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

/// Where PDFs are put: what is published, and what is not. Null: they are set, none is written.
struct Shelves {
  Publisher* published = nullptr;
  Publisher* offline = nullptr;
};

/// A printer's file that its preflight finds faults in.
struct RefusedPdf {
  std::string path, report;  ///< paths of both
  size_t faults = 0;
};

struct PdfsMade {
  std::vector<PdfLink> links;        ///< what pages need to link them, in the order of the books
  std::vector<std::string> offline;  ///< paths of those that stand off line, and of the reports
  std::vector<RefusedPdf> refused;
  std::vector<PdfPart> parts;  ///< what all of them depend on
};

/// Does a file of these books stand off line, or the report on one?
bool any_offline(const std::vector<PdfBook>& books);

/// What pages link before the PDFs are made: sizes are 0.
std::vector<PdfLink> planned_links(const Site& site, const std::vector<PdfBook>& books);

/// Sets and stages them, books and the parts of each in `threads` threads; a file that stands is kept, and
/// what was said of it is said again.
PdfsMade build_pdfs(const Site& site, const PdfSources& from, const std::vector<PdfBook>& books,
                    unsigned threads, const Shelves& shelves, Diagnostics& out);

}  // namespace annuaire
