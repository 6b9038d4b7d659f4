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

/// What keeps words from being a paper.
enum class PaperFault {
  none,
  unread,  ///< no weight, or a bulk that is no number
  weight,  ///< not from 20 to 600 g
  bulk,    ///< not from 0.5 to 3
  several  ///< several weights, or that of the cover, and none is said to be of the pages
};

struct ReadPaper {
  Paper paper;  ///< as it is typed where it is out of bounds
  PaperFault fault = PaperFault::none;
};

/// « 115 g, main 1,1 », « Couché mat 115 g/m², vol. 1.3 », « 90 grammes »: the words around do not matter,
/// but for those that say which paper is that of the pages: « 300 g (couverture), 115 g main 1,1 (intérieur)
/// ».
ReadPaper read_paper_words(std::string_view typed);
/// Nothing where there is a fault.
std::optional<Paper> read_paper(std::string_view typed);

}  // namespace annuaire
