// Where a paragraph's lines end: total fit over the whole paragraph (D. E. Knuth, M. F. Plass, "Breaking
// Paragraphs into Lines", Software: Practice and Experience 11, 1981). Numbers only: knows no text, no font.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "layout/line_breaking.h"

namespace annuaire {

/// A place where a line may end. Totals count from the start of the paragraph, in points; a line from a to b
/// is naturally b.end.width - a.start.width wide.
struct Opportunity {
  enum class Kind : uint8_t {
    start,   ///< of the paragraph
    space,   ///< at a word space
    plain,   ///< inside a word, nothing added
    hyphen,  ///< inside a word, a hyphen is added
    forced,  ///< line break or end of the paragraph: the line need not be full
  } kind = Kind::space;
  struct Totals {
    double width = 0, stretch = 0, shrink = 0;
  };
  Totals end;         ///< up to the end of a line broken here (its hyphen counted, what hangs out left out)
  Totals start;       ///< up to the start of the next line (what hangs out counted as gone)
  float penalty = 0;  ///< below 0: a good place to end a line
  uint32_t leaders = 0;                   ///< leaders up to here; a line that holds one is always full
  uint32_t line_end = 0, line_start = 0;  ///< one past the last piece of the line; first of the next
};

struct Measure {
  double first = 0, rest = 0;  ///< width of the first line and of the others, points
  double em = 10;
  bool justified = false;
  bool loose = false;     ///< ragged, of whole words: lines may be short
  bool balanced = false;  ///< loose, and the last line is to be as long as the others (headings)
};

struct Breaks {
  std::vector<uint32_t> at;  ///< indices of the opportunities at which lines end, the last one included
  bool runt = false;         ///< the last line is a mere syllable
};

/// `opportunities` begins with one `start` and ends with a `forced` one. Nothing if no way keeps every line's
/// badness within `tolerance`; with an infinite one there is always an answer, and a line is wider than the
/// measure only where no break avoids it.
std::optional<Breaks> total_fit(const std::vector<Opportunity>& opportunities, const Measure& measure,
                                const LineBreaking& parameters, double tolerance);

}  // namespace annuaire
