// Faces in the file: which glyphs are used, under which codes, for which text; then subset and embedded.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "layout/book.h"
#include "layout/lines/shaper.h"
#include "pdf/document.h"

namespace annuaire::pdf {

using FontIndex = uint16_t;  ///< of a font object: "/F3" in the pages' resources

/// Glyphs of one font object on one height, ready to stand in a TJ array: `codes` begins and ends inside a
/// string of two-byte codes ("…)-12(…"), half as long as in hexadecimal.
struct FontPiece {
  FontIndex font = 0;
  float rise = 0;      ///< above the baseline, thousandths of an em
  double advance = 0;  ///< thousandths of an em, adjustments included
  uint32_t glyphs = 0;
  std::string codes;
};

class EmbeddedFonts {
 public:
  /// Finds all glyphs of a book and embeds subsets of their faces. A face that cannot be embedded is an
  /// error.
  EmbeddedFonts(const Book& book, const Fonts& fonts, Document& document, Diagnostics& out);
  ~EmbeddedFonts();

  /// The pieces of a shaped word (FontMetrics::word), made once.
  const std::vector<FontPiece>& word(uint32_t id);
  /// A word space; no glyphs if the face has none.
  const FontPiece& space(FaceId face);
  Id object(FontIndex font) const { return objects_[font]; }

  /// Writes the font objects; call once, after all text.
  void write();

 private:
  struct Face;
  void collect(const ShapedWord& word);
  FontIndex font_of(Face& face, uint32_t glyph, std::string_view text);
  Face& open(FaceId id);

  const Fonts& fonts_;
  Document& document_;
  std::vector<std::unique_ptr<Face>> files_;  ///< in the order of their first use
  std::vector<Face*> faces_;                  ///< by FaceId; several may share a file
  std::vector<Id> objects_;                   ///< by FontIndex
  std::deque<std::vector<FontPiece>> words_;
};

}  // namespace annuaire::pdf
