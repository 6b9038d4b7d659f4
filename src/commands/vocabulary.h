// The words of the command line, in one table: the parser, the help, the man page and the look for what was
// meant read it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace annuaire {

/// A command or an option; in the table the English name is the one that code asks for.
struct Word {
  Message name;    ///< as it is written: « vérifier » and "check", "--sortie" and "--out"; may be alike
  Message value;   ///< what follows it, « DOSSIER »; empty: nothing
  Message help;    ///< one sentence without a full stop
  Message more{};  ///< the rest, in whole sentences; may be empty
  std::string letter{};  ///< "-h"; mostly empty
};

/// In the order of the help.
const std::vector<Word>& command_words();
const std::vector<Word>& option_words();

/// All that stands for the word, the user's language first: its names, and those without accents.
std::vector<std::string> spellings(const Word& word, Language language);
/// The command or option of the table with this spelling (options with or without their dashes), whatever its
/// case; null if there is none.
const Word* find_word(std::string_view spelling);
/// Every spelling of the table's words.
std::vector<std::string> all_spellings(const std::vector<Word>& words);

}  // namespace annuaire
