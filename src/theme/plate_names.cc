#include "theme/plate_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "base/unseen.h"

namespace annuaire {
namespace {

constexpr size_t longest_name = 127;  // bytes of a name in PDF (ISO 32000-1, annex C)

const Message as_the_printer_does{
    "donner le nom que l’imprimeur lui donne, comme « PANTONE 871 C » ou « Vernis sélectif »",
    "give the name that the printer gives it, such as “PANTONE 871 C” or “Vernis sélectif”"};

/// Plates that a press has already: by their names in PDF, and as printers and our report shorten them.
bool is_of_four(const std::string& folded) {
  constexpr std::array<std::string_view, 14> names{
      "cyan", "magenta", "yellow", "jaune", "black", "noir", "c", "m", "y", "j", "k", "n", "cmyk", "cmjn"};
  return std::find(names.begin(), names.end(), folded) != names.end();
}

/// Signs that no name in a file bears, or that nobody sees in it.
bool holds_unfit(std::string_view name) {
  const std::u32string signs = to_utf32(name);
  return without_unseen(name) != name || std::any_of(signs.begin(), signs.end(), [](char32_t sign) {
           return is_unfit(sign) || turns_direction(sign) || sign == '\t' || sign == '\n';
         });
}

}  // namespace

PlateFault plate_fault(std::string_view name) {
  const std::string folded = fold(name);
  if (trim(name).empty()) return {{"une plaque sans nom", "a plate without a name"}, as_the_printer_does};
  if (trim(name) != name || holds_unfit(name))
    return {{"le nom d’une plaque ne tient ni blanc à ses bouts ni signe invisible",
             "the name of a plate holds neither blanks at its ends nor signs that are not seen"},
            {"le taper à nouveau, sans le coller", "type it again instead of pasting it"}};
  if (folded == "none")
    return {{"la presse n’imprime rien de ce nom (« None » : aucune plaque)",
             "presses print nothing of this name (“None”: no plate)"},
            as_the_printer_does};
  if (folded == "all")
    return {{"la presse prend ce nom pour toutes les plaques à la fois (« All »)",
             "presses take this name for all plates at once (“All”)"},
            as_the_printer_does};
  if (is_of_four(folded))
    return {
        {"ce nom est celui d’une des quatre encres, qui ont déjà leurs plaques",
         "this is the name of one of the four inks, which have their plates already"},
        {"dire combien de chaque encre par « encres » (« 0 0 0 100 » : le noir seul), ou donner le nom d’une "
         "autre encre, comme « PANTONE 871 C »",
         "tell how much of each ink with “encres” (“0 0 0 100”: black alone), or give the name of another "
         "ink, such as “PANTONE 871 C”"}};
  if (name.size() > longest_name)
    return {{"nom trop long : 127 octets au plus, une lettre accentuée en compte deux",
             "too long a name: at most 127 bytes, an accented letter counts two"},
            {"le raccourcir", "shorten it"}};
  return {};
}

}  // namespace annuaire
