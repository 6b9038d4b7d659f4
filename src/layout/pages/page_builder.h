// The story, part by part: galleys → pages. Galleys are made on all cores, several parts at a time; where
// they are cut depends on what stands before them, so pages are made one after another.
#pragma once

#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "layout/pages/numbering.h"
#include "layout/pages/paint.h"
#include "layout/pages/shapers.h"
#include "layout/pages/vertical.h"

namespace annuaire {

/// What stands from one NewPage to the next, set.
struct SetPart {
  std::vector<Item> items;                     ///< kept only where page numbers stand in them
  std::unique_ptr<ParagraphCache> paragraphs;  ///< with the galley, until the pages are made
  Galley galley;
  std::set<std::string> references;  ///< anchors that page numbers in it ask for
  PageLabelling before, after;
  bool right_hand = true;  ///< its first page
  Book book;               ///< its pages, anchors, bookmarks; pages count from its first
};

class PageBuilder {
 public:
  /// Both outlive this. `out`: what is wrong with pictures.
  PageBuilder(const SettingTools& tools, Diagnostics& out)
      : tools_(tools), out_(out), shapers_(tools.fonts) {}

  /// Takes the items, and sets them once there are enough for all threads.
  void add(Story& story);
  /// Sets what was added and waits.
  void set_waiting();
  /// Sets the parts that hold page numbers again, by the labels that are known now; false if pages of others
  /// would change with them: then all is to be added anew, after `clear`.
  bool set_again();
  void clear();
  /// Where each anchor stands.
  PageLabels labels() const;
  /// Where page numbers say that they stand.
  const PageLabels& known_labels() const { return known_labels_; }
  void know_labels(PageLabels labels) { known_labels_ = std::move(labels); }
  /// Anchors that page numbers ask for.
  std::set<std::string> references() const;
  /// All parts as one; spends them.
  Book book();

 private:
  void make_galleys(const std::vector<SetPart*>& parts);
  void make_pages(SetPart& part);
  void note_missing(Book& book) const;
  void sequence(SetPart& part);
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
  Pt lowest(std::vector<Unit> units) const;
  std::vector<Unit> fitted(std::vector<Unit> units);

  const Style& style() const { return tools_.style; }
  uint32_t page() const { return uint32_t(book_.pages.size() - 1); }
  bool right_hand() const { return (pages_before_ + book_.pages.size()) % 2 == 1; }
  /// Side columns stand at the right of the text.
  bool mirrored() const { return facing_ && style().side_outside && right_hand(); }
  Pt left() const {
    if (!facing_) return (style().inner + style().outer) / 2;
    return right_hand() ? style().inner : style().outer;
  }
  Pt width() const { return style().width - style().inner - style().outer; }
  Pt bottom() const { return style().height - style().bottom; }
  /// The same on every page, so that lines meet those of the facing page.
  Grid grid() const { return {paragraphs_->grid(), style().top + grid_offset_}; }
  Painter painter() { return {book_, page(), *paragraphs_, mirrored()}; }

  const SettingTools& tools_;
  Diagnostics& out_;
  Shapers shapers_;
  PageLabels known_labels_;
  RunningFoot foot_;
  bool facing_ = false;
  bool back_ = false;  ///< see Story::back
  std::vector<SetPart> parts_;
  size_t set_ = 0;                        // parts, the others wait
  size_t pages_before_ = 0;               // the part being set
  Book book_;                             // that part's
  ParagraphCache* paragraphs_ = nullptr;  // that part's
  PageLabelling labels_;
  NewPage from_;                     // what began the pages being filled
  const Paragraph* head_ = nullptr;  // the first of the part being set that stands in the bookmarks
  bool first_ = true;                // first page of that part
  Pt top_ = 0, y_ = 0;               // upper edge of the text area; bottom of what stands on the page
  bool fresh_ = true;                // nothing on the page yet
  const PageLook* open_ = nullptr;   // of the page being filled, until its furniture is painted
  std::vector<Unit> notes_;          // of the page, those that go on from the page before first
  Pt grid_offset_ = 0;               // of the first baseline, below the upper margin
};

}  // namespace annuaire
