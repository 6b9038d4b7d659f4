#include "outputs/slug_line.h"

#include <algorithm>

#include "outputs/line_setter.h"

namespace annuaire {
namespace {

constexpr Pt usual_size = 6, below_trim = 7.5 * mm, from_corner = 12 * mm, from_middle = 5 * mm;

}  // namespace

void add_slug_lines(Book& book, FontMetrics& fonts, const Style& style, const Prepress& press,
                    const std::string& file, const std::string& texts_of) {
  LineSetter setter(fonts, style.text("pied"));
  const Pt left_end = pdf::target_place(book) - from_middle, right = pdf::right_half(book) + from_middle;
  const Pt y = book.height + below_trim;
  const Pt room = left_end - from_corner, right_room = book.width - from_corner - right;
  const std::string count = std::to_string(book.pages.size());
  Pt of_plates = 0;
  for (const Plate& plate : press.plates()) of_plates += setter.width_of(plate.name);
  for (size_t i = 0; i < book.pages.size(); ++i) {
    const std::string facts = file + (texts_of.empty() ? "" : " – textes du " + texts_of) + " – page " +
                              std::to_string(i + 1) + " sur " + count;
    const Pt size =
        std::min({usual_size, room / setter.width_of(facts), right_room / std::max(of_plates, 1.0)});
    setter.put(book.pages[i], facts, press.registration(), size, from_corner, y);
    Pt x = right;
    for (const Plate& plate : press.plates())
      x += setter.put(book.pages[i], plate.name, plate.colour, size, x, y);
  }
}

}  // namespace annuaire
