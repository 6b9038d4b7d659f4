#include "image/svg.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>

#include "image/formats.h"
#include "image/svg_library.h"

namespace annuaire {
namespace {

/// Gives back what GLib and cairo count references of.
struct Unref {
  void operator()(RsvgHandle* handle) const { svg_library().g_object_unref(handle); }
  void operator()(GError* error) const { svg_library().g_error_free(error); }
  void operator()(cairo_surface_t* surface) const { svg_library().cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { svg_library().cairo_destroy(context); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

/// Opens without a base address: librsvg then refuses every reference to another file. Null: no SVG.
Owned<RsvgHandle> open(std::string_view bytes) {
  GError* error = nullptr;
  Owned<RsvgHandle> handle(svg_library().rsvg_handle_new_from_data(
      reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), &error));
  Owned<GError> owned(error);
  if (handle) svg_library().rsvg_handle_set_dpi(handle.get(), 96);
  return handle;
}

/// Width and height in CSS pixels; the viewBox's where the picture has none; {0, 0} without either.
std::pair<double, double> natural_size(RsvgHandle* handle) {
  double width = 0, height = 0;
  if (svg_library().rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height)) return {width, height};
  gboolean has_width, has_height, has_box;
  RsvgLength w, h;
  RsvgRectangle box{};
  svg_library().rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &w, &has_height, &h, &has_box, &box);
  if (!has_box) return {0, 0};
  return {box.width, box.height};
}

cairo_status_t append(void* out, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

/// A wish of 0 or more pixels that a whole number can hold.
uint64_t pixels(double length) {
  return length > 0 && length < 1e9 ? static_cast<uint64_t>(std::ceil(length)) : 0;
}

}  // namespace

ImageInfo svg_info(std::string_view bytes) {
  constexpr auto format = ImageInfo::Format::svg;
  if (Message danger = svg_danger(bytes); !danger.empty()) return unusable(format, danger);
  const Owned<RsvgHandle> handle = open(bytes);
  if (!handle) return unusable(format, {"image SVG illisible", "unreadable SVG picture"});
  const auto [width, height] = natural_size(handle.get());
  if (!(width > 0) || !(height > 0))
    return unusable(format, {"image SVG sans dimensions : ni largeur et hauteur, ni viewBox",
                             "SVG picture without a size: neither width and height nor viewBox"});
  return sized(format, pixels(width), pixels(height));
}

namespace {

/// Draws on a surface that writes a file; false if that fails.
bool draw(std::string_view bytes, cairo_surface_t* surface, double width, double height) {
  const Owned<RsvgHandle> handle = open(bytes);
  if (!handle) return false;
  Owned<cairo_t> context(svg_library().cairo_create(surface));
  RsvgRectangle viewport{0, 0, width, height};
  GError* error = nullptr;
  const gboolean drawn =
      svg_library().rsvg_handle_render_document(handle.get(), context.get(), &viewport, &error);
  Owned<GError> owned(error);
  context.reset();
  svg_library().cairo_surface_finish(surface);
  return drawn && svg_library().cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
}

bool has_element(std::string_view bytes, const std::string& name) {
  return bytes.find("<" + name) != bytes.npos || bytes.find(":" + name) != bytes.npos;
}

/// The same drawing with outlines for its letters: cairo's own SVG has no fonts. The bytes themselves where
/// it cannot be drawn.
std::string outlined(std::string_view bytes, double width, double height) {
  std::string out;
  Owned<cairo_surface_t> surface(
      svg_library().cairo_svg_surface_create_for_stream(append, &out, width, height));
  return draw(bytes, surface.get(), width, height) ? out : std::string(bytes);
}

/// `drawn`: what stands for the picture.
std::optional<std::string> pdf_of(std::string_view drawn, double width, double height) {
  std::string pdf;
  Owned<cairo_surface_t> surface(
      svg_library().cairo_pdf_surface_create_for_stream(append, &pdf, width, height));
  svg_library().cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
  return draw(drawn, surface.get(), width, height) ? std::optional(std::move(pdf)) : std::nullopt;
}

}  // namespace

bool svg_has_text(std::string_view bytes) { return has_element(bytes, "text"); }
bool svg_has_pictures(std::string_view bytes) {
  return has_element(bytes, "image") || has_element(bytes, "feImage");
}

std::optional<std::string> svg_to_pdf(std::string_view bytes, double width, double height) {
  if (!svg_info(bytes).ok()) return std::nullopt;
  return svg_has_text(bytes) ? pdf_of(outlined(bytes, width, height), width, height)
                             : pdf_of(bytes, width, height);
}

std::optional<std::string> svg_to_pdf_with_type(std::string_view bytes, double width, double height) {
  return svg_info(bytes).ok() ? pdf_of(bytes, width, height) : std::nullopt;
}

namespace {

/// Cairo's pixels hold alpha and colours multiplied by it, in the machine's order of bytes.
Pixels unmultiplied(cairo_surface_t* surface, uint32_t width, uint32_t height) {
  Pixels pixels{width, height, {}, {}};
  const auto stride = static_cast<size_t>(svg_library().cairo_image_surface_get_stride(surface));
  const unsigned char* data = svg_library().cairo_image_surface_get_data(surface);
  for (uint32_t y = 0; y < height; ++y) {
    for (uint32_t x = 0; x < width; ++x) {
      uint32_t pixel;
      std::memcpy(&pixel, data + y * stride + size_t{x} * 4, sizeof pixel);
      const uint32_t alpha = pixel >> 24;
      for (int shift : {16, 8, 0}) {
        const uint32_t value = pixel >> shift & 255;
        pixels.rgb += static_cast<char>(alpha ? std::min(255u, (value * 255 + alpha / 2) / alpha) : 255);
      }
      pixels.alpha += static_cast<char>(alpha);
    }
  }
  return pixels;
}

}  // namespace

std::optional<Pixels> svg_to_pixels(std::string_view bytes, uint32_t width) {
  const ImageInfo info = svg_info(bytes);
  if (!info.ok()) return std::nullopt;
  const Owned<RsvgHandle> handle = open(bytes);
  const double scale = static_cast<double>(width) / info.width;
  const auto height = static_cast<uint32_t>(std::max(1.0, std::round(info.height * scale)));
  if (uint64_t{width} * height > max_picture_pixels) return std::nullopt;
  Owned<cairo_surface_t> surface(svg_library().cairo_image_surface_create(
      CAIRO_FORMAT_ARGB32, static_cast<int>(width), static_cast<int>(height)));
  Owned<cairo_t> context(svg_library().cairo_create(surface.get()));
  RsvgRectangle viewport{0, 0, double(width), double(height)};
  GError* error = nullptr;
  gboolean drawn = svg_library().rsvg_handle_render_document(handle.get(), context.get(), &viewport, &error);
  Owned<GError> owned(error);
  context.reset();
  svg_library().cairo_surface_flush(surface.get());
  if (!drawn || svg_library().cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
    return std::nullopt;
  return unmultiplied(surface.get(), width, height);
}

std::optional<std::string> svg_to_png(std::string_view bytes, uint32_t width) {
  std::optional<Pixels> pixels = svg_to_pixels(bytes, width);
  if (!pixels) return std::nullopt;
  pixels->alpha.clear();
  return write_flat_png(*pixels);
}

}  // namespace annuaire
