#include "image/jpeg_header.h"

#include <cstring>

namespace annuaire {
namespace {

/// Numbers of a byte string in the order of its owner; 0 outside.
struct Bytes {
  std::string_view text;
  bool little = false;
  uint32_t byte(size_t at) const { return at < text.size() ? static_cast<uint8_t>(text[at]) : 0; }
  uint32_t u16(size_t at) const {
    return little ? byte(at) | byte(at + 1) << 8 : byte(at) << 8 | byte(at + 1);
  }
  uint32_t u32(size_t at) const { return little ? u16(at) | u16(at + 2) << 16 : u16(at) << 16 | u16(at + 2); }
};

/// Tag 0x0112 of the first directory of an EXIF block (TIFF 6.0); 1 if absent or senseless.
int exif_orientation(std::string_view tiff) {
  Bytes in{tiff, tiff.starts_with("II")};
  uint32_t directory = in.u32(4);
  if (directory >= tiff.size()) return 1;
  uint32_t count = in.u16(directory);
  for (uint32_t i = 0; i < count; ++i) {
    size_t entry = size_t{directory} + 2 + size_t{i} * 12;
    if (entry + 12 > tiff.size()) break;
    if (in.u16(entry) != 0x0112) continue;
    uint32_t value = in.u16(entry + 8);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

bool is_frame(uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

void read_segment(JpegHeader& header, uint32_t marker, std::string_view segment) {
  Bytes in{segment};
  if (is_frame(marker) && segment.size() >= 6) {
    header.bits = static_cast<int>(in.byte(0));
    header.height = in.u16(1);
    header.width = in.u16(3);
    header.components = static_cast<int>(in.byte(5));
    header.supported = marker <= 0xC2;
    header.ycc = header.components == 3 && in.byte(6) == 1 && in.byte(9) == 2 && in.byte(12) == 3;
  } else if (marker == 0xE1 && segment.starts_with(std::string_view("Exif\0\0", 6))) {
    header.orientation = exif_orientation(segment.substr(6));
  } else if (marker == 0xEE && segment.starts_with("Adobe") && segment.size() >= 12) {
    header.adobe_transform = static_cast<int>(in.byte(11));
  }
}

/// The first marker at or after `at` that ends coded data: not stuffing (FF00), not a restart.
size_t end_of_scan(std::string_view bytes, size_t at) {
  while (at + 1 < bytes.size()) {
    const void* found = std::memchr(bytes.data() + at, 0xFF, bytes.size() - at - 1);
    if (!found) break;
    at = static_cast<size_t>(static_cast<const char*>(found) - bytes.data());
    auto next = static_cast<uint8_t>(bytes[at + 1]);
    if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) return at;
    at += next == 0xFF ? 1 : 2;
  }
  return bytes.size();
}

}  // namespace

JpegHeader read_jpeg_header(std::string_view bytes) {
  JpegHeader header;
  Bytes in{bytes};
  bool scan = false;
  for (size_t at = 2; at + 1 < bytes.size();) {
    if (in.byte(at) != 0xFF) return header;
    uint32_t marker = in.byte(at + 1);
    if (marker == 0xFF) {  // fill byte
      ++at;
      continue;
    }
    at += 2;
    if (marker == 0xD9) {
      header.size = at;
      header.complete = scan && header.width > 0;
      if (header.adobe_transform >= 0) header.ycc = header.components == 3 && header.adobe_transform == 1;
      return header;
    }
    if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) continue;  // no length
    uint32_t length = in.u16(at);
    if (length < 2 || at + length > bytes.size()) return header;
    read_segment(header, marker, bytes.substr(at + 2, length - 2));
    at += length;
    if (marker == 0xDA) {
      scan = true;
      at = end_of_scan(bytes, at);
    }
  }
  return header;
}

}  // namespace annuaire
