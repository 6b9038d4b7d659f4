#include "outputs/slug_line.h"

#include <algorithm>

#include "outputs/line_setter.h"

namespace annuaire {
namespace {

constexpr Pt usual_size = 6, below_trim = 7.5 * mm, from_corner = 12 * mm, from_middle = 5 * mm;

}  // namespace

void add_slug_lines(Book& book, FontMetrics& fonts, const Style& style, const Prepress& press,
                    const std::string& file) {
  LineSetter setter(fonts, style.text("pied"));
  const Pt room = book.width / 2 - from_corner - from_middle, y = book.height + below_trim;
  const std::string count = std::to_string(book.pages.size());
  Pt of_plates = 0;
  for (const Plate& plate : press.plates()) of_plates += setter.width_of(plate.name);
  for (size_t i = 0; i < book.pages.size(); ++i) {
    const std::string facts = file + (book.meta.date.empty() ? "" : " – " + book.meta.date) + " – page " +
                              std::to_string(i + 1) + " sur " + count;
    const Pt size = std::min(usual_size, room / std::max(setter.width_of(facts), of_plates));
    setter.put(book.pages[i], facts, press.registration(), size, from_corner, y);
    Pt x = book.width / 2 + from_middle;
    for (const Plate& plate : press.plates())
      x += setter.put(book.pages[i], plate.name, plate.colour, size, x, y);
  }
}

}  // namespace annuaire
