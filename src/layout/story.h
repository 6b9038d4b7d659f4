// The yearbook before lines and pages: one endless column of items, with its reading order. Pure data.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/colour.h"
#include "base/emblem.h"
#include "base/source.h"
#include "layout/font.h"
#include "layout/geometry.h"
#include "layout/tags.h"

namespace annuaire {

/// A stretch of text in one face and colour.
struct Run {
  enum class Kind : uint8_t {
    text,
    line_break,
    leader,    ///< a row of dots that fills the line (artifact)
    page_ref,  ///< the page label of anchor `text`, known once pages stand
    emblem,    ///< a sign as high as a capital; without a `text`, its name, it is an artifact
    bar,       ///< as high as a capital and as long as `length` (artifact)
  } kind = Kind::text;
  std::string text;  ///< UTF-8, micro-typography already done
  FaceId face = 0;
  Pt size = 10;
  Colour colour;
  Pt rise = 0;           ///< baseline shift upwards (superscripts)
  std::string features;  ///< OpenType features, "smcp"
  Pt tracking = 0;       ///< extra space after each character (capitals)
  Emblem emblem = Emblem::none;
  Pt length = 0;     ///< of a bar
  std::string link;  ///< "#anchor", or an address; empty: none
  TagId tag = artifact;
  bool no_break = false;  ///< never broken or hyphenated inside
  bool verbatim = false;  ///< code: every blank is kept, no hyphens; broken where an address would be
  bool struck = false;    ///< a line runs through it
  std::string lang = {};  ///< where it is not the paragraph's
  uint16_t note = 0;      ///< the call of Paragraph::notes[note - 1]; 0: no call
};

struct Item;

/// Stands at the foot of the page that holds the line of its call; what finds no room there goes on at the
/// foot of the next.
struct FootNote {
  std::vector<Item> items;
  std::string call;    ///< destination at the line of the call
  uint32_t order = 0;  ///< among the notes of the story: lower ones stand first on a page
};

enum class Align : uint8_t {
  justified,
  left,
  right,
  centre,
  figures,  ///< in cells: the whole parts of the figures of a column end on one line; elsewhere as right
};

struct ParagraphStyle {
  Pt leading = 14;
  Align align = Align::left;
  Pt left = 0, right = 0;    ///< indents from the column's edges
  Pt first_line = 0;         ///< added to `left` for the first line
  Pt before = 0, after = 0;  ///< space above and below; between two paragraphs the larger one holds
  bool hyphenate = false;
  bool balanced = false;            ///< ragged, and all lines about as long (headings, captions)
  bool keep_with_next = false;      ///< never last on a page (headings)
  bool keep_together = false;       ///< never broken over pages
  uint8_t widows = 2, orphans = 2;  ///< fewest lines at the top and at the foot of a page
  std::string lang = "fr";
};

struct Paragraph {
  std::vector<Run> runs;
  ParagraphStyle style;
  std::vector<Run> marker;  ///< set in the left indent, on the first line (bullets, numbers)
  std::vector<Run> turned;  ///< set like the marker before each line but the first (code too wide for one)
  Pt marker_width = 0;      ///< the marker hangs this far left of the text, unless Indented says where
  std::string anchor;       ///< destination at the top of this paragraph
  int outline = 0;          ///< 1–3: stands in the bookmarks at this level
  std::string outline_title;
  std::vector<FootNote> notes;  ///< that its runs call
};

/// Empty height; dropped at the top of a page.
struct Space {
  Pt height = 0;
  bool fill = false;  ///< takes besides what the page leaves (shared among those of a page), even at its top
};

/// A horizontal rule across the column (artifact).
struct Rule {
  Pt thickness = 0.5;
  Colour colour;
  Pt before = 0, after = 0, left = 0, right = 0;
};

/// A picture or a level's sign as a block.
struct Figure {
  std::string image;  ///< path below the site root; empty: `emblem`
  Emblem emblem = Emblem::none;
  Colour colour;
  Pt width = 0, height = 0;  ///< the box it fits in, proportions kept
  Align align = Align::left;
  Pt before = 0, after = 0;
  TagId tag = artifact;
  bool keep_with_next = false;  ///< a caption follows
  std::string link = {};        ///< "#anchor" or an address
  std::string link_text = {};   ///< what it leads to
};

/// Items further in: quotations; entries of a list, whose markers end on one line, that of the widest. Where
/// that one needs more room than the indent, all entries stand further in.
struct Indented {
  std::vector<Item> items;
  Pt indent = 0;
  Pt gap = 0;  ///< least room between a marker and the text
};

/// Items in columns of equal width, balanced; longer than a page, they fill page after page and are balanced
/// on the last. Columns inside columns are set as one.
struct Columns {
  int count = 2;
  Pt gap = 18;
  std::vector<Item> items;
};

/// A block set apart, never broken over pages: fill, padding, a sign or picture at its left.
struct Panel {
  std::vector<Item> items;
  std::optional<Colour> fill;
  Pt padding_top = 0, padding_right = 0, padding_bottom = 0, padding_left = 0;
  Pt before = 0, after = 0;
  bool bleed = false;         ///< the fill runs to the page's left and right edges (and bleed)
  std::vector<Figure> aside;  ///< in a row at the left, centred in the height; the items stand beside
  Pt aside_gap = 0;
  bool keep_with_next = false;
};

/// Items with a narrow column at their left (side heads, labels, figures). The first baseline of `side`
/// stands on the first baseline of `items` and is never parted from it; what follows begins below the longer
/// of the two. `items` are set in the rest of the width and may run over pages; `side` may not.
struct Beside {
  std::vector<Item> side, items;
  Pt width = 0, gap = 0;  ///< of the narrow column; between the two
  Pt before = 0, after = 0;
  bool keep_with_next = false;
  bool outside = false;  ///< at the right on the right-hand pages of a book (see Style::side_outside)
};

/// Sets coming items side by side (pictures of partners), centred on one line, broken into rows where needed.
struct Row {
  std::vector<Figure> figures;
  Pt gap = 12;
  Pt before = 0, after = 0;
};

/// Rows of cells side by side, their first baselines on one line. Columns are as wide as what they hold (see
/// column_widths); where their words need more room than there is, the table is set smaller by `steps`, and
/// then, on a page, over its full width. A row is kept whole where a page can hold it; the heading rows stand
/// at the top of each further page.
struct TableRow {
  /// Each a paragraph, a figure, or several of them indented by nothing; those that a row lacks at its end
  /// are empty paragraphs.
  std::vector<Item> cells;
};
struct Table {
  std::vector<TableRow> headings, rows;
  std::vector<TableRow> again;  ///< the headings for further pages, as artifacts
  Rule rule;                    ///< above the first row and below each; without a thickness there is none
  Pt gap = 12;                  ///< between two columns
  Pt before = 0, after = 0;
  std::vector<Item> caption;  ///< above the first rule
  std::vector<double> steps;  ///< sizes to try, as parts of the given one, falling
  Span source;                ///< for what is said of it
  /// Of its columns, where they stand over the whole width: 0 for one that is measured, the first, which
  /// takes what is left, among them; empty: all are measured, and the table is as wide as they are.
  std::vector<Pt> widths = {};
  bool keep_together = false;  ///< never broken over pages, but where it is higher than one
};

/// Ends the page and says what the next ones look like. Artifacts: never read.
struct PageLook {
  std::optional<Colour> background;           ///< whole page, bleed included
  std::vector<std::pair<Box, Colour>> areas;  ///< below the text, page coordinates
  struct Sign {
    Box box;
    Emblem emblem = Emblem::none;  ///< fills the box
    Colour colour;
    Run written{};  ///< if it has text: stands in the emblem's place
  };
  struct Picture {
    Box box;
    std::string path;      ///< below the site root
    TagId tag = artifact;  ///< a figure
    std::string of{};      ///< the title of what it belongs to, where that begins on a later page
  };
  std::vector<Picture> pictures;  ///< above the areas, below the text
  /// The written ones are set in one size, the largest up to their own in which each is as wide as its box.
  std::vector<Sign> signs;
  /// A QR code, and a line below it, centred: page coordinates but for x, which counts from the text area.
  struct Code {
    Box box;
    Colour colour;
    std::string address;
    std::string title;     ///< what stands there, in words
    TagId tag = artifact;  ///< a figure inside a link
    std::vector<Run> caption;
  };
  std::vector<Code> codes;
  /// Running foot and folio (the page label), one line each on the style's `foot` baseline across the text
  /// area, in the text styles "pied" and "folio" with their own indents and alignment.
  bool foot = true;
  Pt top = -1;          ///< upper edge of the text area; -1: the style's margin
  std::string running;  ///< what the running foot says of this part
};
struct NewPage {
  enum class Hand : uint8_t { any, left, right };
  PageLook look;
  Hand hand = Hand::any;          ///< leaves a blank page where needed
  std::string label_style;        ///< "": as before; "roman", "decimal": restarts page labels at 1
  std::optional<PageLook> after;  ///< look of the pages that follow the first; absent: the same
  bool one_page = false;          ///< tighten spaces a little where that keeps it on one page
  Pt grid = -1;                   ///< baseline grid of these pages; -1: the style's
};

/// From here on pages begin with these items again, artifacts all, until the next of its kind or the end of
/// the items that this stands among. Without items: no longer.
struct Continued {
  std::vector<Item> items;
};

struct Item {
  std::variant<Paragraph, Space, Rule, Figure, Columns, Panel, Beside, Row, Indented, Table, NewPage,
               Continued>
      what;
};

/// Calls visit(item) for each item of one kind in a cell of a table.
template <class Kind, class Cell, class Visit>
void each_in_cell(Cell& cell, const Visit& visit) {
  if (auto* one = std::get_if<Kind>(&cell.what)) visit(*one);
  if (auto* several = std::get_if<Indented>(&cell.what))
    for (auto& item : several->items) each_in_cell<Kind>(item, visit);
}

/// Facts for the document's metadata.
struct StoryMeta {
  std::string title, author, subject, language, date;  ///< date: ISO
};

/// Further lines of the running foot, below what PageLook::running says, set like it. Artifacts.
struct RunningFoot {
  std::vector<std::vector<Run>> lines;
};

struct Story {
  StoryMeta meta;
  RunningFoot foot;
  bool facing = false;  ///< bound: margins at the spine and outside; else sheets, with margins alike
  bool back = false;    ///< its last page is the outside of the last leaf, wherever that comes to be
  std::vector<Item> items;
  TagTree tags;
};

/// Takes the items of a long story out of it whenever a page ends, while the rest is still composed; what
/// comes after the last call stays in the story.
using TakeItems = std::function<void(Story& so_far)>;

}  // namespace annuaire
