#include "outputs/line_setter.h"

#include "base/text.h"

namespace annuaire {

Pt LineSetter::width_of(const std::string& text) {
  Pt width = 0;
  for (std::string_view word : split(text, ' '))
    width += (fonts_.word(fonts_.shape(style_.face, word, style_.features)).width + space()) / 1000;
  return width;
}

Pt LineSetter::put(BookPage& page, const std::string& text, Colour colour, Pt size, Pt x, Pt y, int8_t turn) {
  Mark& mark = page.marks.emplace_back();
  mark.kind = Mark::Kind::text;
  mark.turn = turn;
  mark.face = style_.face;
  mark.box = {x, y, 0, size};
  mark.colour = colour;
  Pt at = 0;
  for (std::string_view word : split(text, ' ')) {
    PlacedWord placed;
    placed.word = fonts_.shape(style_.face, word, style_.features);
    placed.space = true;
    placed.x = static_cast<float>(at);
    at += (fonts_.word(placed.word).width + space()) / 1000 * size;
    page.add_word(placed);
  }
  page.marks.back().box.width = at;
  return at;
}

}  // namespace annuaire
