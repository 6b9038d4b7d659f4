// Diagnostics by class: those that say the same of other words, numbers or files.
#pragma once

#include <vector>

#include "base/diagnostic.h"

namespace annuaire {

/// Diagnostics with the same words and the same remedy, in the order of their places; they point into what
/// was sorted.
struct Alike {
  std::vector<const Diagnostic*> places;
  size_t of_class = 0;  ///< index of its class
};

struct DiagnosticClass {
  Severity severity = Severity::error;
  Message label;     ///< « image large de … pixels »
  size_t count = 0;  ///< of diagnostics
};

/// Both with notes first and errors last; then in the order of the first places: by path, then as the file is
/// read.
struct Classified {
  std::vector<DiagnosticClass> classes;
  std::vector<Alike> alike;
};

/// What a message says whatever it speaks of: « … » for what is quoted, … for numbers and paths.
std::string label_of(std::string_view message);

Classified classified(const Diagnostics& said, const Sources& sources);

}  // namespace annuaire
