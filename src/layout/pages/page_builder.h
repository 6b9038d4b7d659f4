// The story, part by part: galleys → pages.
#pragma once

#include <span>

#include "layout/pages/numbering.h"
#include "layout/pages/paint.h"
#include "layout/pages/vertical.h"

namespace annuaire {

/// What stands from one NewPage to the next, set.
struct SetPart {
  std::vector<Item> items;  ///< kept only where page numbers stand in them
  PageLabelling before, after;
  bool right_hand = true;  ///< its first page
  Book book;               ///< its pages, anchors, bookmarks; pages count from its first
};

class PageBuilder {
 public:
  explicit PageBuilder(ParagraphCache& paragraphs) : paragraphs_(paragraphs) {}

  /// Sets the items and takes them.
  void add(Story& story);
  /// Sets the parts that hold page numbers again, by the labels that the paragraphs knows now; false if pages
  /// of others would change with them: then all is to be added anew, after `clear`.
  bool set_again();
  void clear();
  /// Where each anchor stands.
  PageLabels labels() const;
  /// All parts as one; spends them.
  Book book();

 private:
  void set(SetPart& part);
  void sequence(const std::vector<Item>& items, size_t begin);
  void start(const NewPage& from);
  void open_page();
  void close_page();
  void paint_ground(const PageLook& look);
  void paint_furniture(const PageLook& look);
  void paint_signs(const std::vector<PageLook::Sign>& signs);
  void paint_code(const PageLook::Code& code);
  void set_units(const std::vector<Unit>& units);
  void repeat(const Galley& heading, Stretch& stretch);
  void set_columns(const Unit& unit);
  std::vector<size_t> column_ends(const Unit& unit, size_t begin);
  void take_notes(std::span<const Unit> units);
  void paint_notes();
  Foot foot() const;
  void paint_columns(const Unit& unit, size_t begin, const std::vector<size_t>& ends);
  void paint(const Stretch& stretch);
  std::vector<Unit> fitted(std::vector<Unit> units);

  const Style& style() const { return paragraphs_.style(); }
  uint32_t page() const { return uint32_t(book_.pages.size() - 1); }
  bool right_hand() const { return (pages_before_ + book_.pages.size()) % 2 == 1; }
  bool mirrored() const { return !right_hand() && style().inner != style().outer; }
  Pt left() const { return right_hand() ? style().inner : style().outer; }
  Pt width() const { return style().width - style().inner - style().outer; }
  Pt bottom() const { return style().height - style().bottom; }
  Grid grid() const { return {style().grid, top_ + grid_offset_}; }
  Painter painter() { return {book_, page(), paragraphs_}; }

  ParagraphCache& paragraphs_;
  RunningFoot foot_;
  std::vector<SetPart> parts_;
  size_t pages_before_ = 0;  // the part being set
  Book book_;                // that part's
  PageLabelling labels_;
  NewPage from_;                     // what began the pages being filled
  const Paragraph* head_ = nullptr;  // the first of the part being set that stands in the bookmarks
  bool first_ = true;                // first page of that part
  Pt top_ = 0, y_ = 0;               // upper edge of the text area; bottom of what stands on the page
  bool fresh_ = true;                // nothing on the page yet
  const PageLook* open_ = nullptr;   // of the page being filled, until its furniture is painted
  std::vector<Unit> notes_;          // of the page, those that go on from the page before first
  Pt grid_offset_ = -1;  // first baseline below the upper edge; that of the first line on the grid
};

}  // namespace annuaire
