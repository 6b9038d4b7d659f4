// The yearbook's look, as a theme gives it.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/font.h"
#include "layout/line_breaking.h"
#include "layout/story.h"

namespace annuaire {

/// A named text style: a face with its size, colour and paragraph shape.
struct TextStyle {
  FaceId face = 0, italic = 0, bold = 0, bold_italic = 0;
  Pt size = 10;
  Colour colour;
  std::string features;
  Pt tracking = 0;
  bool capitals = false;  ///< set in capitals
  ParagraphStyle paragraph;
};

/// Amounts of cyan, magenta, yellow and black, 0 to 1.
using Inks = std::array<double, 4>;

/// What a press prints for one colour of screens.
struct PressColour {
  Colour colour;
  Inks inks{};            ///< or what stands for the spot ink on screens and in proofs
  std::string spot{};     ///< name of an ink beside the four; empty: none
  std::string varnish{};  ///< name of a varnish laid over it; empty: none
  bool mixed = true;      ///< `inks` are given; else they go by the profile
};

/// What the printer's file is made for.
struct PrepressStyle {
  std::string profile, package;   ///< ICC file of the press, and the Debian package that holds it
  std::string condition;          ///< its name in the ICC's registry: "FOGRA39"
  std::vector<PressColour> inks;  ///< wanted instead of what the profile gives
  bool marks = false;             ///< targets, colour bars and a slug line beside the crop marks
};

struct Style {
  Pt width = 210 * mm, height = 297 * mm;
  Pt top = 0, bottom = 0, inner = 0, outer = 0;  ///< margins; inner is at the spine
  Pt foot = 0;                                   ///< baseline of the running foot, from the page's bottom
  Pt grid = 0;                                   ///< baseline grid; 0: none
  bool side_outside = true;                      ///< side columns stand outside on facing pages
  bool dividers_recto = true;                    ///< dividers stand on right-hand pages
  LineBreaking breaking;                         ///< how strictly lines are broken
  std::vector<FaceSpec> faces;                   ///< never empty after read_style
  std::map<std::string, TextStyle> texts;        ///< "corps", "titre", "pied", …
  std::map<std::string, Colour> colours;         ///< "encre", "fond", …
  std::map<std::string, double> measures;        ///< further measures, points
  std::vector<Pt> table_sizes;                   ///< smaller ones for tables too wide, falling, points
  PrepressStyle press;
  bool spine_reads_up = true;  ///< the title on a spine: from bottom to top
  const TextStyle& text(
      const std::string& name) const;            ///< an unknown name: the "corps" style, or a plain one
  Colour colour(const std::string& name) const;  ///< an unknown name: black
  Pt measure(const std::string& name) const;     ///< an unknown name: 0
  Pt text_width() const { return width - inner - outer; }
  /// The narrow column at the side of the text, with its gutter.
  Pt side_width() const { return measure("colonne-laterale") + measure("gouttiere"); }
};

/// "22 mm", "1,5 cm", "10.5 pt" in points; nothing if it is none of these.
std::optional<Pt> parse_measure(std::string_view text);

}  // namespace annuaire
