// What is kept of a PDF between two builds, so that one that still stands is spoken of as if it were new.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic_data.h"

namespace annuaire {

struct PdfNote {
  size_t pages = 0, bytes = 0;
  size_t faults = 0;   ///< of a printer's file: found before it goes to press
  Diagnostics said{};  ///< the warnings of its making
};

/// As JSON text, for OutFile::note.
std::string write_note(const PdfNote& note, const Sources& sources);
/// Nonsense gives an empty note; a file that is no longer there, a diagnostic that names its path.
PdfNote read_note(std::string_view json, const Sources& sources, const SourcesByPath& paths);

}  // namespace annuaire
