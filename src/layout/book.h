// Finished pages: positioned marks, in reading order. What the PDF writer needs, and what tests dump as text.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/colour.h"
#include "base/emblem.h"
#include "layout/font.h"
#include "layout/geometry.h"
#include "layout/story.h"
#include "layout/tags.h"

namespace annuaire {

// A yearbook holds hundreds of thousands of marks and millions of words: these are small.

/// A shaped word at its place on the line.
struct PlacedWord {
  uint32_t word : 31 = 0;  ///< FontMetrics::word
  bool space : 1 = false;  ///< a word space follows (as text; its width is up to the next word's x)
  float x = 0;             ///< from the mark's x, points
};

/// Where a mark comes from or leads.
struct Lead {
  std::string target;  ///< image: path below the site root; link: "#anchor" or an address; code: an address
  std::string alt;     ///< link: what it leads to; image: the title of what it belongs to, if that is known
};

struct Mark {
  enum class Kind : uint8_t {
    text,    ///< words on one baseline in one face, size, colour: (x, y) is the baseline's start
    image,   ///< fills the box
    emblem,  ///< a sign, fills the box
    area,    ///< filled rectangle
    link,    ///< clickable box, nothing drawn
    code,    ///< QR code of its target, fills the box
  } kind = Kind::text;
  Emblem emblem = Emblem::none;
  FaceId face = 0;  ///< text
  TagId tag = artifact;
  Box box;  ///< text: x, baseline y, width, height = size
  // text
  Pt size() const { return box.height; }
  /// A glyph takes advance / 1000 · size · stretch + tracking.
  float tracking = 0;                       ///< extra points after each glyph
  float stretch = 1;                        ///< horizontal scale of glyphs
  uint32_t first_word = 0, word_count = 0;  ///< in BookPage::words
  // image, link, code
  std::shared_ptr<const Lead> lead;
  Colour colour;
  int8_t turn = 0;  ///< text: quarter turns; 1: it runs down the page, -1: up

  void set_lead(std::string target, std::string alt = {});
  /// Empty where the mark has none.
  const std::string& target() const;
  const std::string& alt() const;
};

struct BookPage {
  std::vector<Mark> marks;        ///< painted in this order; read by tag
  std::vector<PlacedWord> words;  ///< of the marks, one after the other
  std::string label;              ///< "iv", "12"

  /// Words for the last mark.
  void add_word(const PlacedWord& word);
  std::span<const PlacedWord> words_of(const Mark& mark) const;
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
  int words = 0;       ///< how many words less of its longest section make room for as many, to be sure
  uint32_t pages = 2;  ///< how many it takes
};

/// A character that no face holds, once, with the title of the part that asked for it first (may be empty).
struct MissingSign {
  char32_t character = 0;
  std::string part;
};

/// A table whose words are wider than its columns, even set as small and as wide as the style allows.
struct WideTable {
  Span source;
  std::string word;  ///< its longest
};

struct Book {
  Pt width = 0, height = 0;
  StoryMeta meta;
  std::vector<BookPage> pages;
  std::vector<Anchor> anchors;
  std::vector<OutlineEntry> outline;
  TagTree tags;
  std::vector<MissingSign> missing;
  std::vector<RunOn> run_on;
  std::vector<WideTable> wide_tables;
  std::vector<uint32_t> waits;  ///< blank pages before a picture that stands on a left-hand page
  bool back = false;            ///< see Story::back
  std::vector<Pt> folds{};      ///< where each page is folded upright, from its left; left to right
};

/// Readable dump for golden tests: one line a mark, measures to 0.1 pt: `12.0 34.5 corps 10.5 "mots" ^7`
/// (x, baseline, face, size, words, tag; without a tag it is an artifact).
std::string dump_pages(const Book& book, const FontMetrics& fonts);
/// The reading order: one line a tag, indented by depth, with the text its marks carry.
std::string dump_tags(const Book& book, const FontMetrics& fonts);

}  // namespace annuaire
