// librsvg, cairo and GLib, opened when the first SVG is looked at: together they are fifty libraries, half of
// the time that the program takes to start, and most runs draw none.
#pragma once

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <librsvg/rsvg.h>

namespace annuaire {

/// Their functions, under their own names.
struct SvgLibrary {
  decltype(&::rsvg_handle_new_from_data) rsvg_handle_new_from_data;
  decltype(&::rsvg_handle_set_dpi) rsvg_handle_set_dpi;
  decltype(&::rsvg_handle_get_intrinsic_size_in_pixels) rsvg_handle_get_intrinsic_size_in_pixels;
  decltype(&::rsvg_handle_get_intrinsic_dimensions) rsvg_handle_get_intrinsic_dimensions;
  decltype(&::rsvg_handle_render_document) rsvg_handle_render_document;
  decltype(&::g_object_unref) g_object_unref;
  decltype(&::g_error_free) g_error_free;
  decltype(&::cairo_create) cairo_create;
  decltype(&::cairo_destroy) cairo_destroy;
  decltype(&::cairo_surface_destroy) cairo_surface_destroy;
  decltype(&::cairo_surface_status) cairo_surface_status;
  decltype(&::cairo_surface_flush) cairo_surface_flush;
  decltype(&::cairo_surface_finish) cairo_surface_finish;
  decltype(&::cairo_image_surface_create) cairo_image_surface_create;
  decltype(&::cairo_image_surface_get_data) cairo_image_surface_get_data;
  decltype(&::cairo_image_surface_get_stride) cairo_image_surface_get_stride;
  decltype(&::cairo_svg_surface_create_for_stream) cairo_svg_surface_create_for_stream;
  decltype(&::cairo_pdf_surface_create_for_stream) cairo_pdf_surface_create_for_stream;
  decltype(&::cairo_pdf_surface_restrict_to_version) cairo_pdf_surface_restrict_to_version;
};

/// Throws Trouble where librsvg is not installed. Safe to ask from several threads.
const SvgLibrary& svg_library();

}  // namespace annuaire
