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
    std::string path;      ///< "annuaire-2021.pdf"
    bool offline = false;  ///< made, but neither published nor linked
    /// Of a printer's file: where the report of its preflight stands, always off line.
    std::string report_path() const;
  };
  std::vector<File> files;  ///< at least one; all have one composer
};

/// Where what is made but not published stands, from the site's root.
inline constexpr std::string_view offline_folder = "hors-ligne/imprimeur";

/// What `wanted` (the command line) or else annuaire.yaml asks for, by default the yearbook of each edition.
/// A command line that names nothing but outputs for paper wants them beside what the settings publish: the
/// website stays as it is. An unknown output is an error.
std::vector<PdfBook> plan_pdfs(const Site& site, const std::vector<std::string>& wanted, Diagnostics& out);

}  // namespace annuaire
