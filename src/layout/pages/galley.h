// Story items → a galley: one column of pieces that no page break cuts, with the spaces between them.
#pragma once

#include <memory>
#include <vector>

#include "layout/pages/paragraph_cache.h"

namespace annuaire {

struct Galley;

/// What stands beside a unit, its first baseline on the unit's.
struct Side {
  std::shared_ptr<const Galley> galley;
  Pt x = 0;     ///< its left edge, like Unit::x
  Pt turn = 0;  ///< like Unit::turn
};

/// A piece of the galley: a line of text or something set as a whole.
struct Unit {
  enum class Kind : uint8_t {
    line,
    rule,
    figure,
    row,      ///< inner->figures side by side
    panel,    ///< inner: what stands in it
    columns,  ///< inner: one column's galley, still to be shared out; height: of its first piece
    block,    ///< inner: columns shared out already (inside panels)
    fill,     ///< takes what the page leaves
    cells,    ///< a row of a table: its cells stand as `sides`
    clear,    ///< what follows begins below the side galley of an earlier unit
  } kind = Kind::line;
  const Item* item = nullptr;
  const SetParagraph* set = nullptr;  ///< line
  uint32_t line = 0;                  ///< line: its index
  Pt space = 0;                       ///< above; dropped at the top of a page
  Pt height = 0;
  Pt baseline = 0;                ///< line: from the top
  Pt x = 0, width = 0;            ///< from the left edge of the outermost column
  Pt marker = 0;                  ///< line: left edge of the marker before it, like x
  Pt turn = 0;                    ///< moves by this where side columns stand at the right
  Pt reach = 0;                   ///< from the top to the bottom of the lowest of `sides`
  const Panel* behind = nullptr;  ///< its fill is painted behind: part of a panel higher than a page
  bool keep = false;              ///< no page break after this
  bool grid = false;              ///< the baseline stands on the grid
  bool hyphen = false;            ///< better no page break after this
  bool spread = false;            ///< over the whole width, so that it never turns
  std::shared_ptr<const Galley> inner;
  uint32_t order = 0;  ///< of a note: FootNote::order
  std::vector<Side> sides;
  std::vector<std::shared_ptr<const Galley>> notes;  ///< called in it or beside it, one galley a note
  std::shared_ptr<const Galley> heading;             ///< stands above this again where this begins a page
};

struct PlacedFigure {
  const Figure* figure = nullptr;
  Box box;  ///< from the unit's top left corner
};

struct Galley {
  std::vector<Unit> units;
  Pt height = 0;                      ///< set solid, without the space above the first unit
  std::vector<PlacedFigure> figures;  ///< row, panel
  Pt width = 0;                       ///< of the column
  Pt x = 0, y = 0;                    ///< panel, side: of the units, from the corner of their unit
  std::vector<size_t> column_ends;    ///< block
};

/// Where a galley will stand: on pages, columns are left to the page builder; there and in those columns
/// lines may be moved to the baseline grid.
enum class Place : uint8_t { page, column, block };
Galley make_galley(const std::vector<Item>& items, size_t begin, size_t end, Pt width, Place place,
                   ParagraphCache& paragraphs);

}  // namespace annuaire
