// HarfBuzz's objects, given back at the end of their lives.
#pragma once

#include <memory>

#include <hb.h>

namespace annuaire {

struct HbDestroy {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
template <class T>
using Hb = std::unique_ptr<T, HbDestroy>;

}  // namespace annuaire
