// SVG through librsvg: no file or address outside the picture is ever read.
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

/// The picture as a one-page PDF of `width` × `height` points, drawn by cairo. Throws std::runtime_error
/// where image_info would have a fault.
std::string svg_to_pdf(std::string_view bytes, double width, double height);

}  // namespace annuaire
