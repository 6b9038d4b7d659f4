// Pictures that nobody would see on white paper.
#include <algorithm>

#include "image/image.h"
#include "image/svg.h"

namespace annuaire {

bool is_white(std::string_view bytes) {
  constexpr uint32_t drawn_width = 96;
  constexpr int shade = 215;       // of 255: of the darkest channel, on white
  constexpr double least = 0.002;  // of the pixels
  const ImageInfo info = image_info(bytes);
  if (!info.ok() || info.format == ImageInfo::Format::jpeg) return false;
  const bool drawing = info.format == ImageInfo::Format::svg;
  const std::optional<Pixels> pixels = drawing ? svg_to_pixels(bytes, drawn_width) : read_pixels(bytes);
  if (!pixels) return false;
  const size_t count = pixels->rgb.size() / 3;
  size_t seen = 0;
  for (size_t i = 0; i < count; ++i) {
    auto channel = [&](size_t c) { return static_cast<uint8_t>(pixels->rgb[i * 3 + c]); };
    const int darkest = std::min({channel(0), channel(1), channel(2)});
    const int alpha = pixels->alpha.empty() ? 255 : static_cast<uint8_t>(pixels->alpha[i]);
    seen += 255 - (255 - darkest) * alpha / 255 < shade;
  }
  return static_cast<double>(seen) < least * static_cast<double>(count);
}

}  // namespace annuaire
