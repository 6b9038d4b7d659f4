#include "layout/geometry.h"

namespace annuaire {

Box bled(Box box, Pt page_width, Pt page_height) {
  Pt left = box.x <= 0 ? -bleed : box.x, top = box.y <= 0 ? -bleed : box.y;
  Pt right = box.x + box.width, bottom = box.y + box.height;
  if (right >= page_width - 0.01) right = page_width + bleed;
  if (bottom >= page_height - 0.01) bottom = page_height + bleed;
  return {left, top, right - left, bottom - top};
}

}  // namespace annuaire
