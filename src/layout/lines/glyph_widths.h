// Widths of the parts of a shaped word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "layout/font.h"

namespace annuaire {

/// Measures a word's parts one after the other; a ligature across a break is shared out.
class GlyphWidths {
 public:
  explicit GlyphWidths(const ShapedWord& word) : word_(word) {}

  /// Width (thousandths of an em) and number of the glyphs of the text from the last call up to byte `to`.
  std::pair<double, size_t> up_to(uint32_t to) {
    const size_t first = next_;
    double width = carried_;
    carried_ = 0;
    for (; next_ < word_.glyphs.size() && word_.glyphs[next_].text < to; ++next_) {
      const Glyph& glyph = word_.glyphs[next_];
      width += glyph.advance;
      if (uint32_t(glyph.text + glyph.length) <= to) continue;
      carried_ = glyph.advance * float(glyph.text + glyph.length - to) / float(glyph.length);
      width -= carried_;
    }
    return {width, next_ - first};
  }

 private:
  const ShapedWord& word_;
  size_t next_ = 0;
  double carried_ = 0;
};

}  // namespace annuaire
