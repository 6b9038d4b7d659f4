// Words that other programs leave in texts: models, assistants, word processors, spreadsheets, mail.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace annuaire {

enum class LeftOver {
  unwritten,  ///< « [insérer une photo] », "TODO", "lorem ipsum": still to be written
  assistant,  ///< "turn0search0", « Bien sûr, voici »
  office,     ///< « Erreur ! Signet non défini. », "#REF!", "=SOMME(A1:A3)", "1,20E+04"
  mail,       ///< "-----Original Message-----", « Cordialement, »
};

struct FoundLeftOver {
  LeftOver kind = LeftOver::unwritten;
  size_t begin = 0, end = 0;  ///< bytes of the text
  std::string meant = {};     ///< what to write in their place; empty: nothing, or it is not known
};

/// All of them, in the order of the text.
std::vector<FoundLeftOver> left_overs_in(std::string_view text);

}  // namespace annuaire
