// Paper as printers name it: its weight and its bulk.
#pragma once

#include <optional>
#include <string_view>

namespace annuaire {

struct Paper {
  double grams = 0;  ///< a square metre
  double bulk = 1;   ///< « main », cm³ a gram; 1 where it is not said
  /// Of one sheet, two pages; mm.
  double thickness() const { return grams * bulk / 1000; }
};

/// « 115 g, main 1,1 », « Couché mat 115 g/m², bouffant 1.3 », « 90 grammes »: the words around do not
/// matter. Nothing where no weight from 20 to 600 g can be found, or where what is said of the bulk is no
/// number from 0.5 to 3.
std::optional<Paper> read_paper(std::string_view typed);

}  // namespace annuaire
