// The yearbook's look, read from the theme's print.json.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "print/font.h"
#include "print/story.h"

namespace annuaire {

/// A named text style: a face with its size, colour and paragraph shape.
struct TextStyle {
  FaceId face = 0, italic = 0, bold = 0;
  Pt size = 10;
  Colour colour;
  std::string features;
  Pt tracking = 0;
  bool capitals = false;  ///< set in capitals
  ParagraphStyle paragraph;
};

struct Style {
  Pt width = 210 * mm, height = 297 * mm;
  Pt top = 0, bottom = 0, inner = 0, outer = 0;  ///< margins; inner is at the spine
  Pt foot = 0;                                   ///< baseline of the running foot, from the page's bottom
  Pt grid = 0;                                   ///< baseline grid; 0: none
  std::vector<FaceSpec> faces;
  std::map<std::string, TextStyle> texts;  ///< "corps", "titre", "pied", …
  std::map<std::string, Colour> colours;   ///< "encre", "fond", …
  std::map<std::string, double> measures;  ///< further measures, points
  const TextStyle& text(const std::string& name) const;
  Colour colour(const std::string& name) const;
  Pt measure(const std::string& name) const;
};

/// `json`: the merged print.json of a theme and its parents. Faults become diagnostics in `path`.
Style read_style(const std::string& json, const std::string& path, Diagnostics& out);

}  // namespace annuaire
