#include "outputs/spine_title.h"

#include <algorithm>

#include "outputs/line_setter.h"

namespace annuaire {
namespace {

constexpr Pt from_edges = 12 * mm;    ///< at the head and at the foot
constexpr double of_the_spine = 0.6;  ///< that letters may fill
constexpr Pt least_size = 6;

}  // namespace

bool add_spine_title(Book& sheet, FontMetrics& fonts, const Style& style, const std::string& title, Pt left,
                     Pt spine) {
  const TextStyle& text = style.text("titre-tranche");
  LineSetter setter(fonts, text);
  const Pt room = sheet.height - 2 * from_edges, length = setter.width_of(title);
  const Pt size = std::min({text.size, spine * of_the_spine, room / length});
  if (spine < style.measure("tranche-minimale") || size < least_size) return false;
  const bool up = style.spine_reads_up;
  const Pt capitals = fonts.metrics(text.face).cap_height / 1000 * size;
  const Pt x = left + spine / 2 + (up ? capitals : -capitals) / 2;
  const Pt y = sheet.height / 2 + (up ? length : -length) * size / 2;
  setter.put(sheet.pages.front(), title, text.colour, size, x, y, up ? -1 : 1);
  return true;
}

}  // namespace annuaire
