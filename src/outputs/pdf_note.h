// What is kept of a PDF between two builds, so that one that still stands is spoken of as if it were new.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic_data.h"

namespace annuaire {

/// What the spine of a bound book depends on, of the pages as of their cover.
struct Binding {
  size_t pages = 0;         ///< 0: it is not bound
  size_t spine_micron = 0;  ///< 0: the paper is not known
  bool operator==(const Binding&) const = default;
};

struct PdfNote {
  size_t pages = 0, bytes = 0;
  size_t faults = 0;   ///< of a printer's file: found before it goes to press
  Diagnostics said{};  ///< the warnings of its making
  Binding bound{};
};

/// As JSON text, for OutFile::note.
std::string write_note(const PdfNote& note, const Sources& sources);
/// Nonsense gives an empty note; a file that is no longer there, a diagnostic that names its path.
PdfNote read_note(std::string_view json, const Sources& sources, const SourcesByPath& paths);

}  // namespace annuaire
