// Pictures: what a file is, how large, and a smaller copy where it is larger than needed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace annuaire {

struct ImageInfo {
  enum class Format { jpeg, png, webp, gif, svg } format = Format::png;
  uint32_t width = 0,
           height = 0;    ///< pixels (upright: EXIF orientation applied); SVG: CSS pixels, rounded up
  bool animated = false;  ///< a GIF of which only the first picture is read
  bool lossy = false;     ///< a photograph, by its compression: JPEG, or WebP of that kind
  Message fault;          ///< not empty: the bytes cannot be used, and why
  bool ok() const { return fault.empty(); }
};

/// Looks at the bytes, never at the file name; a truncated, animated or hostile file has a fault. Reads the
/// structure, not the pixels, so that it is quick; an SVG is parsed whole.
ImageInfo image_info(std::string_view bytes);

/// Pixels of a JPEG, PNG, WebP or GIF in sRGB, upright, 8 bits a channel, rows from the top; alpha is empty
/// when opaque.
struct Pixels {
  uint32_t width = 0, height = 0;
  std::string rgb;    ///< width × height × 3
  std::string alpha;  ///< width × height, or empty
};
/// Nothing where image_info would have a fault, for SVG, and where the pixels are damaged.
std::optional<Pixels> read_pixels(std::string_view bytes);
/// The same pixels in the colours that the file holds.
struct Raster {
  uint32_t width = 0, height = 0;
  size_t channels = 3;  ///< 3: red, green, blue; 4: inks, 0 none to 255 full
  std::string samples;  ///< width × height × channels
  std::string alpha;    ///< width × height, or empty
  std::string profile;  ///< ICC; empty: sRGB, or inks of no known press
};
std::optional<Raster> read_raster(std::string_view bytes);
/// In sRGB: by the raster’s profile where it has one that is for such pixels; inks without one as coated
/// paper shows them.
Pixels in_light(Raster raster);
/// Box-filtered copies no wider than `width` pixels.
Pixels scaled(const Pixels& pixels, uint32_t width);
Raster scaled(const Raster& raster, uint32_t width);
/// Is it a JPEG in printing inks, which browsers show in strange colours or not at all?
bool has_inks(std::string_view bytes);
/// Has the picture colours of its own: a profile that differs from sRGB, or inks?
bool has_own_colours(std::string_view bytes);
/// Would nobody see it on white paper: white or nearly so on a clear or white ground? Never said of a JPEG.
bool is_white(std::string_view bytes);
std::string write_jpeg(const Pixels& pixels, int quality);
std::string write_png(const Pixels& pixels);
/// Lossy, but for drawings. Equal pixels give equal bytes, with one version of libwebp. At most 16383 pixels
/// wide and high, else nothing.
std::optional<std::string> write_webp(const Pixels& pixels);
/// WebP copies of a picture with pixels, one for each width (pixels, none above the picture's own); the bytes
/// themselves where the pixels are damaged or too many for WebP.
std::vector<std::string> webp_copies(std::string_view bytes, const std::vector<uint32_t>& widths);
/// How copies are made of a picture. It changes with our ways: part of the names of copies, which are kept
/// for long.
uint64_t copy_recipe(std::string_view bytes);

/// The same picture in the same format, a GIF as a still PNG, at most `width` pixels wide; the bytes
/// themselves if it is still and no wider, SVG, or damaged.
std::string fit_width(std::string_view bytes, uint32_t width);

/// Widest picture the website publishes, pixels.
inline constexpr uint32_t max_picture_width = 1600;

}  // namespace annuaire
