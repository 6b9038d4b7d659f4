// WebP through libwebp.
#include <webp/decode.h>

#include "image/formats.h"

namespace annuaire {
namespace {

constexpr size_t header = 12;  // "RIFF", the size of what follows, "WEBP"

uint64_t u32(std::string_view bytes, size_t at) {
  uint64_t value = 0;
  for (size_t i = 4; i-- > 0;) value = value << 8 | static_cast<uint8_t>(bytes[at + i]);
  return value;
}

// Are all chunks there, and one that holds a picture?
bool is_whole(std::string_view bytes) {
  if (bytes.size() < header || u32(bytes, 4) + 8 > bytes.size()) return false;
  bytes = bytes.substr(0, u32(bytes, 4) + 8);
  bool picture = false;
  size_t at = header;
  while (at + 8 <= bytes.size()) {
    std::string_view type = bytes.substr(at, 4);
    picture |= type == "VP8 " || type == "VP8L" || type == "ANMF";
    uint64_t length = u32(bytes, at + 4);
    if (length > bytes.size() - at - 8) return false;
    at += 8 + length + length % 2;
  }
  return picture;
}

}  // namespace

std::string_view webp_chunk(std::string_view bytes, std::string_view type) {
  for (size_t at = header; at + 8 <= bytes.size();) {
    const uint64_t length = u32(bytes, at + 4);
    if (length > bytes.size() - at - 8) break;
    if (bytes.substr(at, 4) == type) return bytes.substr(at + 8, length);
    at += 8 + length + length % 2;
  }
  return {};
}

namespace {

const uint8_t* data_of(std::string_view bytes) { return reinterpret_cast<const uint8_t*>(bytes.data()); }

}  // namespace

ImageInfo webp_info(std::string_view bytes) {
  constexpr auto format = ImageInfo::Format::webp;
  WebPBitstreamFeatures found;
  if (!is_whole(bytes) || WebPGetFeatures(data_of(bytes), bytes.size(), &found) != VP8_STATUS_OK)
    return unusable(format, {"image WebP tronquée ou abîmée", "truncated or damaged WebP picture"});
  if (found.has_animation)
    return unusable(
        format, {"image animée : une image fixe est attendue", "animated picture: a still one is expected"});
  ImageInfo info = sized(format, static_cast<uint64_t>(found.width), static_cast<uint64_t>(found.height));
  constexpr int lossy = 1;
  info.lossy = found.format == lossy;
  return info;
}

std::optional<Pixels> read_webp(std::string_view bytes) {
  const ImageInfo info = webp_info(bytes);
  if (!info.ok()) return std::nullopt;
  std::string rgba(size_t{info.width} * info.height * 4, '\0');
  if (!WebPDecodeRGBAInto(data_of(bytes), bytes.size(), reinterpret_cast<uint8_t*>(rgba.data()), rgba.size(),
                          static_cast<int>(info.width) * 4))
    return std::nullopt;
  return from_rgba(info.width, info.height, rgba);
}

}  // namespace annuaire
