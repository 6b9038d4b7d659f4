#include "layout/lines/optical.h"

#include <unicode/utf8.h>

namespace annuaire {

double hanging_at_start(char32_t c) {
  switch (c) {
    case U'«':
    case U'‹':
      return 0.3;
    case U'“':
    case U'”':
    case U'"':
      return 0.4;
    case U'‘':
    case U'’':
    case U'\'':
      return 0.5;
    case U'–':
      return 0.25;
    case U'—':
      return 0.2;
    case U'(':
    case U'[':
      return 0.08;
    case U'A':
    case U'À':
    case U'Â':
    case U'T':
    case U'V':
    case U'W':
    case U'Y':
      return 0.05;
    default:
      return 0;
  }
}

double hanging_at_end(char32_t c) {
  switch (c) {
    case U'.':
    case U',':
      return 0.7;
    case U'-':
    case U'\u00AD':
    case U'\u2010':
    case U'\u2011':
      return 0.65;
    case U':':
    case U';':
      return 0.4;
    case U'»':
    case U'›':
      return 0.3;
    case U'“':
    case U'”':
    case U'"':
      return 0.4;
    case U'‘':
    case U'’':
    case U'\'':
      return 0.5;
    case U'–':
      return 0.3;
    case U'—':
      return 0.25;
    case U'…':
      return 0.15;
    case U'!':
    case U'?':
      return 0.1;
    case U')':
    case U']':
      return 0.1;
    case U'A':
    case U'T':
    case U'V':
    case U'W':
    case U'Y':
      return 0.05;
    case U'r':
    case U't':
    case U'v':
    case U'w':
    case U'y':
      return 0.05;
    default:
      return 0;
  }
}

double start_hanging(const ShapedWord& word) {
  if (word.glyphs.empty()) return 0;
  int32_t at = 0;
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(word.text.data(), at, static_cast<int32_t>(word.text.size()), c);
  return hanging_at_start(static_cast<char32_t>(c)) * word.glyphs.front().advance;
}

double end_hanging(const ShapedWord& word) {
  if (word.glyphs.empty()) return 0;
  int32_t at = static_cast<int32_t>(word.text.size());
  UChar32 c = 0;
  U8_PREV_OR_FFFD(word.text.data(), 0, at, c);
  return hanging_at_end(static_cast<char32_t>(c)) * word.glyphs.back().advance;
}

}  // namespace annuaire
