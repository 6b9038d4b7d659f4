#include "image/svg_library.h"

#include <dlfcn.h>

#include "base/trouble.h"

namespace annuaire {
namespace {

constexpr const char* library_name = "librsvg-2.so.2";  // cairo and GLib come with it

[[noreturn]] void fail() {
  const char* reason = dlerror();
  const std::string what = reason ? reason : library_name;
  throw Trouble({"les images SVG demandent librsvg : " + what, "SVG pictures need librsvg: " + what});
}

template <typename Function>
void find(void* library, const char* name, Function*& to) {
  to = reinterpret_cast<Function*>(dlsym(library, name));
  if (!to) fail();
}

SvgLibrary open() {
  void* library = dlopen(library_name, RTLD_LAZY | RTLD_LOCAL);  // it stays open for good
  if (!library) fail();
  SvgLibrary found{};
  find(library, "rsvg_handle_new_from_data", found.rsvg_handle_new_from_data);
  find(library, "rsvg_handle_set_dpi", found.rsvg_handle_set_dpi);
  find(library, "rsvg_handle_get_intrinsic_size_in_pixels", found.rsvg_handle_get_intrinsic_size_in_pixels);
  find(library, "rsvg_handle_get_intrinsic_dimensions", found.rsvg_handle_get_intrinsic_dimensions);
  find(library, "rsvg_handle_render_document", found.rsvg_handle_render_document);
  find(library, "g_object_unref", found.g_object_unref);
  find(library, "g_error_free", found.g_error_free);
  find(library, "cairo_create", found.cairo_create);
  find(library, "cairo_destroy", found.cairo_destroy);
  find(library, "cairo_surface_destroy", found.cairo_surface_destroy);
  find(library, "cairo_surface_status", found.cairo_surface_status);
  find(library, "cairo_surface_flush", found.cairo_surface_flush);
  find(library, "cairo_surface_finish", found.cairo_surface_finish);
  find(library, "cairo_image_surface_create", found.cairo_image_surface_create);
  find(library, "cairo_image_surface_get_data", found.cairo_image_surface_get_data);
  find(library, "cairo_image_surface_get_stride", found.cairo_image_surface_get_stride);
  find(library, "cairo_svg_surface_create_for_stream", found.cairo_svg_surface_create_for_stream);
  find(library, "cairo_pdf_surface_create_for_stream", found.cairo_pdf_surface_create_for_stream);
  find(library, "cairo_pdf_surface_restrict_to_version", found.cairo_pdf_surface_restrict_to_version);
  return found;
}

}  // namespace

const SvgLibrary& svg_library() {
  static const SvgLibrary library = open();
  return library;
}

}  // namespace annuaire
