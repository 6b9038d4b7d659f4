// The help in the terminal, from the table of words.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "commands/vocabulary.h"

namespace annuaire {

/// What the program is, its commands and its options. Ends with a line feed.
std::string help_page(Language language);
/// One command or option and all that there is to say of it.
std::string help_of(const Word& word, Language language);

}  // namespace annuaire
