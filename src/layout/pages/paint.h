// Set lines and blocks → marks on a page.
#pragma once

#include "layout/pages/galley.h"

namespace annuaire {

/// Marks of one page, with the anchors and bookmarks that fall on it.
class Painter {
 public:
  /// `mirrored`: side columns stand at the right.
  Painter(Book& book, uint32_t page, ParagraphCache& paragraphs, bool mirrored)
      : book_(book), page_(page), paragraphs_(paragraphs), mirrored_(mirrored) {}

  /// `x`: left edge of the outermost column; `top`: of the unit. Columns are painted piece by piece instead.
  void unit(const Unit& unit, Pt x, Pt top);
  void line(const SetParagraph& set, uint32_t line, Pt x, Pt baseline, Pt width);
  void area(const Box& box, Colour colour);
  /// A picture that stands on the page's ground.
  void picture(const PageLook::Picture& picture);
  /// A QR code and the link over it.
  void code(const Box& box, const PageLook::Code& code);
  void sign(const Box& box, Emblem emblem, Colour colour, TagId tag);

 private:
  void text_line(const Unit& unit, Pt x, Pt top);
  void places(const Paragraph& paragraph, Pt top);
  void calls(const Paragraph& paragraph, const SetParagraph& set, uint32_t line, Pt top);
  void links(const std::vector<Run>& runs, const std::vector<Run>& beside, const SetParagraph& set,
             uint32_t line, Pt x, Pt baseline);
  void words(const SetParagraph& set, const SetLine& line, const Segment& segment, Pt x, Pt baseline);
  void bar(const Segment& segment, Pt x, Pt baseline);
  void leader(const Segment& segment, Pt x, Pt baseline, Pt right);
  void figure(const PlacedFigure& placed, Pt x, Pt top);
  void backdrop(const Panel& panel, const Unit& unit, Pt x, Pt top);
  void panel(const Panel& panel, const Unit& unit, Pt x, Pt top);
  void block(const Unit& unit, Pt x, Pt top);
  void stack(const Galley& galley, size_t begin, size_t end, Pt x, Pt top);
  Mark& add(Mark::Kind kind, const Box& box, TagId tag);

  Book& book_;
  const uint32_t page_;
  ParagraphCache& paragraphs_;
  const bool mirrored_;
};

}  // namespace annuaire
