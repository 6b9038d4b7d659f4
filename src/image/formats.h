// What each picture format gives to image.cc; the rest of the program sees image.h only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "image/image.h"

namespace annuaire {

/// Largest picture, in pixels: 300 MB as RGB.
inline constexpr uint64_t max_picture_pixels = 100'000'000;

/// By the first bytes.
std::optional<ImageInfo::Format> format_of(std::string_view bytes);
ImageInfo unusable(ImageInfo::Format format, Message why);
/// A fault if there are no pixels or too many.
ImageInfo sized(ImageInfo::Format format, uint64_t width, uint64_t height);

ImageInfo jpeg_info(std::string_view bytes);
ImageInfo png_info(std::string_view bytes);
ImageInfo webp_info(std::string_view bytes);
ImageInfo gif_info(std::string_view bytes);
ImageInfo svg_info(std::string_view bytes);

/// Nothing where the pixels are damaged.
/// Without its profile.
std::optional<Raster> read_jpeg(std::string_view bytes);
std::optional<Pixels> read_png(std::string_view bytes);
std::optional<Pixels> read_webp(std::string_view bytes);
std::optional<Pixels> read_gif(std::string_view bytes);
/// What the first chunk of this type holds; empty if there is none. The bytes are those of a usable picture.
std::string_view png_chunk(std::string_view bytes, std::string_view type);
std::string_view webp_chunk(std::string_view bytes, std::string_view type);

/// From RGBA, `width` × `height` × 4 bytes; without alpha where all is opaque.
Pixels from_rgba(uint32_t width, uint32_t height, const std::string& rgba);

/// For drawings of few colours: no filters, which would only cost time.
std::string write_flat_png(const Pixels& pixels);

/// Empty, or why an SVG must not be published: scripts, references to other files, movement.
Message svg_danger(std::string_view bytes);

}  // namespace annuaire
