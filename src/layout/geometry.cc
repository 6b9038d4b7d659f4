#include "layout/geometry.h"

#include <array>
#include <utility>

namespace annuaire {

Box bled(Box box, Pt page_width, Pt page_height) {
  Pt left = box.x <= 0 ? -bleed : box.x, top = box.y <= 0 ? -bleed : box.y;
  Pt right = box.x + box.width, bottom = box.y + box.height;
  if (right >= page_width - 0.01) right = page_width + bleed;
  if (bottom >= page_height - 0.01) bottom = page_height + bleed;
  return {left, top, right - left, bottom - top};
}

Shape shape_named(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, Shape>, 8> names{{{"disque", Shape::disc},
                                                                            {"anneau", Shape::ring},
                                                                            {"carre", Shape::square},
                                                                            {"losange", Shape::diamond},
                                                                            {"triangle", Shape::triangle},
                                                                            {"hexagone", Shape::hexagon},
                                                                            {"etoile", Shape::star},
                                                                            {"pentagone", Shape::pentagon}}};
  for (const auto& [known, shape] : names)
    if (known == name) return shape;
  return Shape::none;
}

}  // namespace annuaire
