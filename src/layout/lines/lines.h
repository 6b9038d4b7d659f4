// Paragraph → lines: collect words, fit them into lines, set each line.
#pragma once

#include <string>
#include <vector>

#include "layout/book.h"
#include "layout/lines/line_nodes.h"

namespace annuaire {

/// The words of one run that stand on one line; or a sign or bar, or a leader.
struct Segment {
  enum class Kind : uint8_t { words, sign, leader } kind = Kind::words;
  const Run* run = nullptr;
  FaceId face = 0;
  float x = 0, width = 0;         ///< from the left edge of the measure, points
  uint32_t first = 0, count = 0;  ///< in SetParagraph::words; their x counts from the segment's
};

struct SetLine {
  uint32_t first = 0, count = 0;  ///< in SetParagraph::segments
  float width = 0;                ///< from the first to the last ink, points
  float stretch = 1;              ///< of the glyphs
  float tracking = 0;             ///< after each glyph, in em of each run's size
  float gap = 1;                  ///< word spaces, as parts of the font's own
  bool hyphen = false;            ///< ends with an added hyphen
  bool overfull = false;
};

struct SetParagraph {
  std::vector<SetLine> lines;
  std::vector<Segment> segments;
  std::vector<PlacedWord> words;
  std::vector<std::string> labels;  ///< that page references were set with, in their order
};

/// `width`: of the column; the style's indents are taken off it here.
SetParagraph break_paragraph(const std::vector<Run>& runs, const ParagraphStyle& style, Pt width,
                             const Setting& setting);

/// All runs on one line, as wide as they come, nothing hanging out (markers).
SetParagraph set_on_one_line(const std::vector<Run>& runs, const Setting& setting);

}  // namespace annuaire
