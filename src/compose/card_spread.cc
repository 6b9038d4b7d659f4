// A card on two facing pages: its picture on the left, as large as the page allows, its text on the right.
#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "compose/card_sheet.h"
#include "compose/spread.h"
#include "model/levels.h"
#include "model/links.h"
#include "model/spreads.h"

namespace annuaire {

Box spread_box(const Style& style, const Box& picture, Pt below) {
  const double wide = picture.width / picture.height;
  const Pt height = below > 0 ? style.height - style.bottom - below + bleed : style.height + 2 * bleed;
  const Pt width = std::min(style.width + 2 * bleed, height * wide);
  return {-bleed, -bleed, width, width / wide};
}

Pt caption_room(const Style& style, const std::string& caption, Pt measure) {
  if (caption.empty()) return 0;
  const TextStyle& text = style.text("legende");
  const double letters = static_cast<double>(to_utf32(caption).size());
  const double lines = std::ceil(letters * 0.6 * text.size / measure) + 1;  // rather one too many
  return style.measure("autour-image") + lines * text.paragraph.leading;
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
  const Pt below = caption_room(c_.style, own.caption, c_.body_width());
  const Box box = spread_box(c_.style, size, below);
  if (!is_large(box, size)) return;
  facing_picture_ = true;

  const Colour colour = c_.seen_on_paper(ground());
  NewPage page;
  page.hand = NewPage::Hand::left;
  page.look.background = colour;
  page.look.foot = false;
  page.look.top = box.y + box.height + c_.style.measure("autour-image");
  page.after = page.look;
  page.look.pictures.push_back({box, own.path, figure_tag(c_, own, section_), c_.title(card_)});
  const Pt room = c_.style.height - c_.style.bottom - page.look.top;
  c_.put({std::move(page)});
  const Colour ink = ink_on(colour, c_.style.colour("encre"), c_.style.colour("papier"));
  if (!own.caption.empty()) {
    Beside beside = c_.beside();
    Paragraph caption = c_.tagged("legende", own.caption, section_, Role::caption);
    for (Run& run : caption.runs) run.colour = ink;
    beside.items.push_back({std::move(caption)});
    c_.put({std::move(beside)});
  }
  if (room - below > 3 * c_.style.measure("cul-de-lampe")) tailpiece(ink);
}

}  // namespace annuaire
