// Faces and shaped words. FontMetrics is virtual so that tests run with a face in which every character is
// half an em wide, whatever is installed.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "layout/geometry.h"

namespace annuaire {

using FaceId = uint16_t;

/// A glyph of a shaped word; measures in thousandths of an em.
struct Glyph {
  uint32_t id = 0;                ///< in the font file; 0 is .notdef
  float advance = 0;              ///< as shaped (kerning included)
  float natural = 0;              ///< the font's own advance
  float x = 0, y = 0;             ///< offset of the drawing
  uint16_t text = 0, length = 0;  ///< bytes of ShapedWord::text that it stands for (0 length: none)
};

/// A word (no spaces inside, save no-break ones) in one face with one set of OpenType features. U+00AD in it
/// is a hyphen that was set at the end of a line; after a hyphen, it says of this one that a line ended
/// there.
struct ShapedWord {
  std::string text;  ///< UTF-8, what copy and paste must give
  FaceId face = 0;   ///< another than the one asked for where that one lacks a character
  std::vector<Glyph> glyphs;
  float width = 0;         ///< thousandths of an em
  bool backwards = false;  ///< reads from right to left; the glyphs stand from left to right all the same
  bool mixed = false;      ///< no one face holds all of it: see FontMetrics::seams
};

/// Which way a word runs: as its letters do, or as the text around it asks of signs that have no direction of
/// their own, brackets and quotation marks, which then are mirrored (UAX #9, L4).
enum class Direction : uint8_t { of_letters, to_right, to_left };

/// Where in a word another face takes over.
struct FaceSeam {
  uint32_t begin = 0;  ///< byte
  FaceId face = 0;
};

/// A face as the style names it.
struct FaceSpec {
  std::string name;      ///< "texte", "texte-italique", "titre"…
  std::string file;      ///< file name, looked for in the theme, then in the system's font folders
  std::string package;   ///< Debian package that holds it, for the message when it is missing
  std::string features;  ///< OpenType features always on: "onum,kern"
  /// ISO 15924 codes, separated by blanks: "Hebr", "Hani Hira Kana". Such a face is looked for only where a
  /// character of these scripts is in no other; Zyyy: signs. Empty: a face that texts name.
  std::string scripts = {};
};

/// Vertical measures in thousandths of an em, positive upwards.
struct FaceMetrics {
  float ascent = 800, descent = -200, cap_height = 700, x_height = 500, space = 250;
};

/// Shapes words and keeps them: the same word in the same face is shaped once. One for each thread that sets;
/// the words live as long as the first shaper (references stay valid).
class FontMetrics {
 public:
  virtual ~FontMetrics() = default;
  /// `features`: OpenType features beside the face's own ("smcp,c2sc"), may be empty.
  virtual uint32_t shape(FaceId face, std::string_view word, std::string_view features,
                         Direction direction) = 0;
  uint32_t shape(FaceId face, std::string_view word, std::string_view features) {
    return shape(face, word, features, Direction::of_letters);
  }
  virtual const ShapedWord& word(uint32_t id) const = 0;
  /// The faces that hold a word together, from its first byte on.
  virtual std::vector<FaceSeam> seams(FaceId face, std::string_view) { return {{0, face}}; }
  virtual FaceMetrics metrics(FaceId face) const = 0;
  /// As the style names it; for dumps.
  virtual std::string name(FaceId face) const { return "face " + std::to_string(face); }
  /// Characters of a word that no face holds.
  virtual std::u32string missing(uint32_t) const { return {}; }
  /// No word lacks any.
  virtual bool complete() const { return true; }
  /// One for another thread, to which words are known by the same numbers; null where there can be none.
  virtual std::unique_ptr<FontMetrics> another() const { return nullptr; }
};

}  // namespace annuaire
