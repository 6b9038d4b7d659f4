// One face of a font file as HarfBuzz sees it: measures, name, subset.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "layout/lines/harfbuzz.h"

namespace annuaire::pdf {

/// What a font descriptor says; measures in thousandths of an em.
struct FaceFacts {
  std::string postscript_name;
  int ascent = 0, descent = 0, cap_height = 0, x_height = 0, stem = 0, italic_angle = 0;
  int box[4] = {0, 0, 0, 0};
};

/// A font program with some glyphs alone, as it stands in a PDF: a TrueType file or a bare CFF table.
struct Subset {
  std::string program;                             ///< empty if the face cannot be embedded
  std::unordered_map<uint32_t, uint32_t> numbers;  ///< of the glyphs: in the face → in the program
};

class FontFile {
 public:
  /// `bytes` must outlive the object.
  explicit FontFile(std::string_view bytes);
  /// Advance of a glyph, rounded to a tenth of a thousandth of an em.
  double advance(uint32_t glyph) const;
  /// Glyph of a character; 0 if the face has none.
  uint32_t glyph(char32_t character) const;
  bool is_cff() const { return cff_; }
  FaceFacts facts() const;
  Subset subset(const std::set<uint32_t>& glyphs) const;

 private:
  Hb<hb_face_t> face_;
  Hb<hb_font_t> font_;
  double unit_ = 1;  ///< font units → thousandths of an em
  bool cff_ = false;
};

}  // namespace annuaire::pdf
