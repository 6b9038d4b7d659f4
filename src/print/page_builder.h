// One pass over the story: galleys → pages.
#pragma once

#include "print/numbering.h"
#include "print/paint.h"
#include "print/vertical.h"

namespace annuaire {

class PageBuilder {
 public:
  PageBuilder(const Story& story, Typesetter& typesetter) : story_(story), typesetter_(typesetter) {}
  Book run();

 private:
  void sequence(size_t begin, size_t end);
  void start(const NewPage& from);
  void open_page();
  void look_of(const PageLook& look);
  void paint_code(const PageLook::Code& code);
  void set_units(const std::vector<Unit>& units);
  void set_columns(const Unit& unit);
  void paint_columns(const Unit& unit, size_t begin, const std::vector<size_t>& ends);
  void paint(const Stretch& stretch);
  std::vector<Unit> fitted(std::vector<Unit> units);

  const Style& style() const { return typesetter_.style(); }
  uint32_t page() const { return uint32_t(book_.pages.size() - 1); }
  bool right_hand() const { return book_.pages.size() % 2 == 1; }
  Pt left() const { return right_hand() ? style().inner : style().outer; }
  Pt width() const { return style().width - style().inner - style().outer; }
  Pt bottom() const { return style().height - style().bottom; }
  Grid grid() const { return {style().grid, top_ + grid_offset_}; }
  Painter painter() { return {book_, page(), typesetter_}; }

  const Story& story_;
  Typesetter& typesetter_;
  Book book_;
  PageLabelling labels_;
  NewPage from_;                     // what began the pages being filled
  const Paragraph* head_ = nullptr;  // the first of the part being set that stands in the bookmarks
  bool first_ = true;                // first page of that part
  Pt top_ = 0, y_ = 0;               // upper edge of the text area; bottom of what stands on the page
  bool fresh_ = true;                // nothing on the page yet
  Pt grid_offset_ = -1;  // first baseline below the upper edge; that of the first line on the grid
};

}  // namespace annuaire
