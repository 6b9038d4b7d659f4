// Which PDFs a build makes.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "outputs/outputs.h"

namespace annuaire {

/// Pages that are set once, and the files that are written from them.
struct PdfBook {
  PdfScope scope = PdfScope::edition;
  PdfSubject subject;
  struct File {
    const PdfOutput* output = nullptr;
    std::string path;  ///< "annuaire-2021.pdf"
  };
  std::vector<File> files;  ///< at least one; all have one composer
};

/// What `wanted` (the command line) or else annuaire.yaml asks for, by default the yearbook of each edition.
/// An unknown output is an error.
std::vector<PdfBook> plan_pdfs(const Site& site, const std::vector<std::string>& wanted, Diagnostics& out);

}  // namespace annuaire
