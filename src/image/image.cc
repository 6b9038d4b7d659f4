#include "image/image.h"

#include <cstring>

#include "image/formats.h"
#include "image/jpeg_header.h"
#include "image/profile.h"

namespace annuaire {
namespace {

using Format = ImageInfo::Format;

constexpr int jpeg_quality = 82;  ///< no visible loss at the sizes the website shows

/// What else the bytes are, by their first ones; empty if unknown.
std::string_view foreign_format(std::string_view bytes) {
  if (bytes.substr(0, 8).ends_with("ftyp")) return "AVIF, HEIC";
  if (bytes.starts_with("BM")) return "BMP";
  if (bytes.starts_with("%PDF")) return "PDF";
  if (bytes.starts_with("II*") || bytes.starts_with("MM")) return "TIFF";
  if (bytes.starts_with("\x1F\x8B")) return "SVGZ";
  return {};
}

Message unknown_format(std::string_view bytes) {
  if (bytes.empty()) return {"fichier vide", "empty file"};
  std::string found(foreign_format(bytes));
  if (found.empty())
    return {"ni JPEG, ni PNG, ni WebP, ni GIF, ni SVG", "neither JPEG nor PNG nor WebP nor GIF nor SVG"};
  return {"format " + found + " : JPEG, PNG, WebP, GIF ou SVG attendu",
          found + " format: JPEG, PNG, WebP, GIF or SVG expected"};
}

}  // namespace

/// What may be XML is taken for SVG, which is then for the parser to say.
std::optional<Format> format_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xD8\xFF")) return Format::jpeg;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return Format::png;
  if (bytes.starts_with("GIF8")) return Format::gif;
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return Format::webp;
  size_t at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  at = bytes.find_first_not_of(" \t\r\n", at);
  if (at == std::string_view::npos || bytes[at] != '<') return std::nullopt;
  return Format::svg;
}

Pixels from_rgba(uint32_t width, uint32_t height, const std::string& rgba) {
  Pixels pixels{width, height, {}, {}};
  size_t count = size_t{width} * height;
  pixels.rgb.resize(count * 3);
  bool opaque = true;
  for (size_t i = 0; i < count; ++i) {
    std::memcpy(&pixels.rgb[i * 3], &rgba[i * 4], 3);
    opaque = opaque && static_cast<uint8_t>(rgba[i * 4 + 3]) == 255;
  }
  if (opaque) return pixels;
  pixels.alpha.resize(count);
  for (size_t i = 0; i < count; ++i) pixels.alpha[i] = rgba[i * 4 + 3];
  return pixels;
}

ImageInfo unusable(Format format, Message why) {
  ImageInfo info;
  info.format = format;
  info.fault = std::move(why);
  return info;
}

ImageInfo sized(Format format, uint64_t width, uint64_t height) {
  if (width == 0 || height == 0)
    return unusable(format, {"image sans largeur ou sans hauteur", "picture without width or height"});
  if (width * height > max_picture_pixels)
    return unusable(format, {"image trop grande : plus de 100 millions de pixels",
                             "picture too large: over 100 million pixels"});
  ImageInfo info;
  info.format = format;
  info.width = static_cast<uint32_t>(width);
  info.height = static_cast<uint32_t>(height);
  return info;
}

ImageInfo image_info(std::string_view bytes) {
  const std::optional<Format> format = format_of(bytes);
  if (!format) return unusable(Format::png, unknown_format(bytes));
  switch (*format) {
    case Format::jpeg:
      return jpeg_info(bytes);
    case Format::png:
      return png_info(bytes);
    case Format::webp:
      return webp_info(bytes);
    case Format::gif:
      return gif_info(bytes);
    case Format::svg:
      break;
  }
  return svg_info(bytes);
}

namespace {

std::optional<Pixels> read_plain(Format format, std::string_view bytes) {
  switch (format) {
    case Format::png:
      return read_png(bytes);
    case Format::webp:
      return read_webp(bytes);
    case Format::gif:
      return read_gif(bytes);
    case Format::jpeg:
    case Format::svg:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Raster> read_raster(std::string_view bytes) {
  const ImageInfo info = image_info(bytes);
  if (!info.ok() || info.format == Format::svg) return std::nullopt;
  std::optional<Raster> raster;
  if (info.format == Format::jpeg)
    raster = read_jpeg(bytes);
  else if (std::optional<Pixels> pixels = read_plain(info.format, bytes))
    raster = Raster{pixels->width, pixels->height, 3, std::move(pixels->rgb), std::move(pixels->alpha), {}};
  if (!raster) return std::nullopt;
  raster->profile = profile_of(bytes);
  if (!raster->profile.empty() && is_of_screens(raster->profile)) raster->profile.clear();
  return raster;
}

std::optional<Pixels> read_pixels(std::string_view bytes) {
  std::optional<Raster> raster = read_raster(bytes);
  if (!raster) return std::nullopt;
  return in_light(std::move(*raster));
}

bool has_inks(std::string_view bytes) {
  return format_of(bytes) == Format::jpeg && read_jpeg_head(bytes).components == 4;
}

bool has_own_colours(std::string_view bytes) {
  if (has_inks(bytes)) return true;
  const std::string profile = profile_of(bytes);
  return !profile.empty() && !is_of_screens(profile);
}

uint64_t copy_recipe(std::string_view bytes) { return has_own_colours(bytes) ? 2 : 1; }

std::string fit_width(std::string_view bytes, uint32_t width) {
  ImageInfo info = image_info(bytes);
  bool fits = info.width <= width && !info.animated && !has_inks(bytes);
  if (!info.ok() || info.format == Format::svg || fits) return std::string(bytes);
  const std::optional<Pixels> whole = read_pixels(bytes);
  if (!whole) return std::string(bytes);
  const Pixels small = scaled(*whole, width);
  if (info.format == Format::webp) return write_webp(small).value_or(std::string(bytes));
  return info.format == Format::jpeg ? write_jpeg(small, jpeg_quality) : write_png(small);
}

}  // namespace annuaire
