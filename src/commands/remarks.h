// The diagnostics of a command as its user reads them: by class, errors last.
#pragma once

#include <string>

#include "base/diagnostic.h"

namespace annuaire {

/// How much is shown. Errors always are.
struct Shown {
  enum class Notes { counted, in_a_line, whole };
  Notes notes = Notes::whole;
  bool all = false;  ///< each at its place, however many are alike
};

/// Each with the words that it points at; those alike once, with their number and the next places, and the
/// first of a class that has many; then how many each class has, where they are more than a few. Ends with a
/// line feed, or is empty.
std::string remarks(const Diagnostics& said, const Sources& sources, Language language, const Shown& shown);

}  // namespace annuaire
