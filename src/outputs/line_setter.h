// Words on one line of a finished page: what stands outside the text, on a spine or beyond the trim.
#pragma once

#include <string>

#include "layout/book.h"
#include "layout/style.h"

namespace annuaire {

/// Sets words as they come, in one style, at any size.
class LineSetter {
 public:
  LineSetter(FontMetrics& fonts, const TextStyle& style) : fonts_(fonts), style_(style) {}
  /// At a size of one point, with a space after the last word.
  Pt width_of(const std::string& text);
  /// `turn`: see Mark. Gives how far the next words may begin from these.
  Pt put(BookPage& page, const std::string& text, Colour colour, Pt size, Pt x, Pt y, int8_t turn = 0);

 private:
  float space() const { return fonts_.metrics(style_.face).space; }

  FontMetrics& fonts_;
  const TextStyle& style_;
};

}  // namespace annuaire
