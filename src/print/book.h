// Finished pages: positioned marks, in reading order. What the PDF writer needs, and what tests dump as text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "print/font.h"
#include "print/geometry.h"
#include "print/story.h"
#include "print/tags.h"

namespace annuaire {

/// A shaped word at its place on the line.
struct PlacedWord {
  uint32_t word = 0;   ///< FontMetrics::word
  float x = 0;         ///< from the mark's x, points
  bool space = false;  ///< a word space follows (as text; its width is up to the next word's x)
};

struct Mark {
  enum class Kind : uint8_t {
    text,   ///< words on one baseline in one face, size, colour: (x, y) is the baseline's start
    image,  ///< fills the box
    shape,  ///< a sign, fills the box
    area,   ///< filled rectangle
    link,   ///< clickable box, nothing drawn
    code,   ///< QR code of `target`, fills the box
  } kind = Kind::text;
  Box box;  ///< text: x, baseline y, width, height = size
  Colour colour;
  TagId tag = artifact;
  // text
  FaceId face = 0;
  Pt size = 0;
  /// A glyph takes advance / 1000 · size · stretch + tracking.
  float tracking = 0;  ///< extra points after each glyph
  float stretch = 1;   ///< horizontal scale of glyphs
  std::vector<PlacedWord> words;
  // shape
  Shape shape = Shape::none;
  // image: path below the site root; link: "#anchor" or an address; text: empty
  std::string target;
  std::string alt;  ///< link: what it leads to
};

struct BookPage {
  std::vector<Mark> marks;  ///< painted in this order; read by tag
  std::string label;        ///< "iv", "12"
};

struct Anchor {
  std::string name;
  uint32_t page = 0;  ///< index from 0
  Pt y = 0;
};

struct OutlineEntry {
  std::string title;
  int level = 1;
  uint32_t page = 0;
  Pt y = 0;
};

/// A part that was to stand on one page and runs on.
struct RunOn {
  std::string title;   ///< its first bookmark, else what the running foot says of it
  std::string anchor;  ///< of that bookmark
  uint32_t page = 0;   ///< its first page
  int lines = 0;       ///< how many lines too many, set as tightly as the style allows
  int words = 0;       ///< about how many words stand on so many full lines of its text
};

struct Book {
  Pt width = 0, height = 0;
  StoryMeta meta;
  std::vector<BookPage> pages;
  std::vector<Anchor> anchors;
  std::vector<OutlineEntry> outline;
  TagTree tags;
  std::vector<std::string>
      missing;  ///< characters no face holds, each once: "U+1F600 « 😀 » (titre de la fiche)"
  std::vector<RunOn> run_on;
};

/// Readable dump for golden tests: one line a mark, measures to 0.1 pt: `12.0 34.5 corps 10.5 "mots" ^7`
/// (x, baseline, face, size, words, tag; without a tag it is an artifact).
std::string dump_pages(const Book& book, const FontMetrics& fonts);
/// The reading order: one line a tag, indented by depth, with the text its marks carry.
std::string dump_tags(const Book& book, const FontMetrics& fonts);

}  // namespace annuaire
