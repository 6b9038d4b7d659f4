// A card on two facing pages: its picture on the left, as large as the page allows, its text on the right.
#include "compose/card_sheet.h"
#include "compose/spread.h"
#include "model/levels.h"
#include "model/links.h"
#include "model/spreads.h"

namespace annuaire {

Box spread_box(const Style& style, const Box& picture) {
  const double wide = picture.width / picture.height;
  const Pt room = style.height + bleed - style.measure("bandeau");
  const Pt width = std::min(style.width + 2 * bleed, room * wide);
  return {-bleed, -bleed, width, width / wide};
}

bool is_large(const Box& box, const Box& picture) {
  constexpr Pt rounding = 0.5;
  return box.width <= picture.width + rounding;
}

/// The page of the picture; nothing where the card has no spread.
void CardSheet::spread() {
  if (!c_.whole() || !c_.picture_size || !wants_spread(c_.site, c_.edition, card_)) return;
  const BlockPicture own = picture();
  const Box size = c_.picture_size(own.path);
  if (size.width <= 0 || size.height <= 0) return;
  const Box box = spread_box(c_.style, size);
  if (!is_large(box, size)) return;
  facing_picture_ = true;

  NewPage page;
  page.hand = NewPage::Hand::left;
  page.look.background = c_.seen_on_paper(ground());
  page.look.foot = false;
  page.look.top = box.y + box.height + c_.style.measure("autour-image");
  page.look.pictures.push_back({box, own.path, figure_tag(c_, own, section_)});
  c_.put({std::move(page)});
  const Colour ink = ink_on(c_.seen_on_paper(ground()), c_.style.colour("encre"), c_.style.colour("papier"));
  if (!own.caption.empty()) {
    Beside beside = c_.beside();
    Paragraph caption = c_.tagged("legende", own.caption, section_, Role::caption);
    for (Run& run : caption.runs) run.colour = ink;
    beside.items.push_back({std::move(caption)});
    c_.put({std::move(beside)});
  }
  tailpiece(ink);
}

}  // namespace annuaire
