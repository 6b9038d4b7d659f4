// The help in the terminal, from the table of words.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "commands/vocabulary.h"

namespace annuaire {

/// Words of `text` in lines of the terminal that begin at `indent`; the first one has reached `column`
/// already. Ends with a line feed.
std::string wrapped(const std::string& text, size_t indent, size_t column);

/// What the program is, its commands and its options. Ends with a line feed.
std::string help_page(Language language);
/// One command or option and all that there is to say of it.
std::string help_of(const Word& word, Language language);

}  // namespace annuaire
