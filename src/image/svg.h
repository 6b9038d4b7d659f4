// SVG through librsvg: no file or address outside the picture is ever read, but for the fonts that its text
// names, which librsvg looks up by itself (fontconfig). They are the one thing read beside `Files`: a font
// replaced there is not seen until the picture or the program changes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "image/image.h"

namespace annuaire {

/// The picture as a one-page PDF of `width` × `height` points, drawn by cairo. Nothing where image_info would
/// have a fault, or librsvg cannot draw it.
std::optional<std::string> svg_to_pdf(std::string_view bytes, double width, double height);

/// The same with letters as type where it can be, not as outlines: to be measured, not to be shown.
std::optional<std::string> svg_to_pdf_with_type(std::string_view bytes, double width, double height);
/// Is there text in it, or a picture of pixels?
bool svg_has_text(std::string_view bytes);
bool svg_has_pictures(std::string_view bytes);

/// The picture as pixels, `width` of them across. Nothing like svg_to_pdf, and for too many.
std::optional<Pixels> svg_to_pixels(std::string_view bytes, uint32_t width);

/// The same as an opaque PNG, for pictures that paint their own ground.
std::optional<std::string> svg_to_png(std::string_view bytes, uint32_t width);

}  // namespace annuaire
