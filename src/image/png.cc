// PNG through libpng's simplified interface, which returns its errors.
#include <cstring>
#include <new>

#include <png.h>
#include <zlib.h>

#include "image/formats.h"

namespace annuaire {
namespace {

uint32_t u32(std::string_view bytes, size_t at) {
  uint32_t value = 0;
  for (size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<uint8_t>(bytes[at + i]);
  return value;
}

struct PngImage {
  png_image image{};
  PngImage() { image.version = PNG_IMAGE_VERSION; }
  ~PngImage() { png_image_free(&image); }
  PngImage(const PngImage&) = delete;
};

bool same_sum(std::string_view type_and_data, uint32_t sum) {
  auto size = static_cast<uInt>(type_and_data.size());
  return crc32(0, reinterpret_cast<const Bytef*>(type_and_data.data()), size) == sum;
}

}  // namespace

/// Walks the chunks: all there, each with the right sum, the first IHDR and the last IEND.
ImageInfo png_info(std::string_view bytes) {
  constexpr auto format = ImageInfo::Format::png;
  auto damaged = unusable(format, {"image PNG tronquée ou abîmée", "truncated or damaged PNG picture"});
  uint32_t width = 0, height = 0;
  bool data = false;
  for (size_t at = 8; at + 12 <= bytes.size();) {
    uint32_t length = u32(bytes, at);
    if (length > bytes.size() - at - 12) return damaged;
    std::string_view chunk = bytes.substr(at + 4, size_t{length} + 4);
    std::string_view type = chunk.substr(0, 4);
    if (!same_sum(chunk, u32(bytes, at + 8 + length))) return damaged;
    if ((type == "IHDR") != (at == 8) || (type == "IHDR" && length != 13)) return damaged;
    if (type == "IHDR") {
      width = u32(chunk, 4);
      height = u32(chunk, 8);
    } else if (type == "acTL") {
      return unusable(format, {"image animée : une image fixe est attendue",
                               "animated picture: a still one is expected"});
    } else if (type == "IDAT") {
      data = true;
    } else if (type == "IEND") {
      return data ? sized(format, width, height) : damaged;
    }
    at += size_t{length} + 12;
  }
  return damaged;
}

namespace {

/// Calls for each chunk its type and what it holds; `whole` begins at its length. All are there (png_info).
template <class Use>
void each_chunk(std::string_view bytes, Use use) {
  for (size_t at = 8; at + 12 <= bytes.size();) {
    const size_t length = u32(bytes, at);
    if (length > bytes.size() - at - 12) return;
    use(bytes.substr(at + 4, 4), bytes.substr(at + 8, length), bytes.substr(at, length + 12));
    at += length + 12;
  }
}

/// Without what it says of its colours, by which libpng would change some of them: that is for in_light.
std::string without_colours(std::string_view bytes) {
  std::string out(bytes.substr(0, 8));
  out.reserve(bytes.size());
  each_chunk(bytes, [&](std::string_view type, std::string_view, std::string_view whole) {
    if (type != "gAMA" && type != "cHRM" && type != "iCCP" && type != "sRGB") out += whole;
  });
  return out;
}

}  // namespace

std::string_view png_chunk(std::string_view bytes, std::string_view wanted) {
  std::string_view found;
  each_chunk(bytes, [&](std::string_view type, std::string_view held, std::string_view) {
    if (type == wanted && found.empty()) found = held;
  });
  return found;
}

std::optional<Pixels> read_png(std::string_view bytes) {
  PngImage png;
  auto& image = png.image;
  const std::string plain = without_colours(bytes);
  if (!png_image_begin_read_from_memory(&image, plain.data(), plain.size())) return std::nullopt;
  if (uint64_t{image.width} * image.height > max_picture_pixels) return std::nullopt;
  image.format = PNG_FORMAT_RGBA;
  image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;  // where the file does not say; libpng would take it as linear
  std::string rgba(PNG_IMAGE_SIZE(image), '\0');
  if (!png_image_finish_read(&image, nullptr, rgba.data(), 0, nullptr)) return std::nullopt;
  return from_rgba(image.width, image.height, rgba);
}

namespace {

std::string write(const Pixels& pixels, png_uint_32 flags) {
  PngImage png;
  auto& image = png.image;
  image.flags |= flags;
  image.width = pixels.width;
  image.height = pixels.height;
  image.format = pixels.alpha.empty() ? PNG_FORMAT_RGB : PNG_FORMAT_RGBA;
  std::string rgba;
  if (!pixels.alpha.empty()) {
    rgba.resize(pixels.alpha.size() * 4);
    for (size_t i = 0; i < pixels.alpha.size(); ++i) {
      std::memcpy(&rgba[i * 4], &pixels.rgb[i * 3], 3);
      rgba[i * 4 + 3] = pixels.alpha[i];
    }
  }
  const std::string& source = pixels.alpha.empty() ? pixels.rgb : rgba;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string bytes(size, '\0');
  // The room is the most a picture of this size may take, so that only memory can be missing.
  if (!png_image_write_to_memory(&image, bytes.data(), &size, 0, source.data(), 0, nullptr))
    throw std::bad_alloc();
  bytes.resize(size);
  return bytes;
}

}  // namespace

std::string write_png(const Pixels& pixels) { return write(pixels, 0); }

std::string write_flat_png(const Pixels& pixels) { return write(pixels, PNG_IMAGE_FLAG_FAST); }

}  // namespace annuaire
