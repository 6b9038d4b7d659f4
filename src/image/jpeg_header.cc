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

/// Where the value of a tag stands in a directory of an EXIF block (TIFF 6.0); 0 if there is none.
size_t exif_value(const Bytes& in, size_t directory, uint32_t tag) {
  if (directory == 0 || directory >= in.text.size()) return 0;
  const uint32_t count = in.u16(directory);
  for (uint32_t i = 0; i < count; ++i) {
    const size_t entry = directory + 2 + size_t{i} * 12;
    if (entry + 12 > in.text.size()) break;
    if (in.u16(entry) == tag) return entry + 8;
  }
  return 0;
}

/// 1 if absent or senseless.
int exif_orientation(const Bytes& in) {
  const size_t at = exif_value(in, in.u32(4), 0x0112);
  const uint32_t value = at ? in.u16(at) : 1;
  return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
}

/// Cameras name the file « _… » and write the interoperability index R03 (DCF 2.0, option file).
bool exif_adobe_rgb(const Bytes& in) {
  auto directory = [&](size_t outer, uint32_t tag) -> size_t {
    const size_t at = exif_value(in, outer, tag);
    return at ? in.u32(at) : 0;
  };
  const size_t index = exif_value(in, directory(directory(in.u32(4), 0x8769), 0xA005), 0x0001);
  return index > 0 && in.text.substr(index, 3) == "R03";
}

void read_exif(JpegHeader& header, std::string_view tiff) {
  const Bytes in{tiff, tiff.starts_with("II")};
  header.orientation = exif_orientation(in);
  header.adobe_rgb = exif_adobe_rgb(in);
}

bool is_frame(uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

constexpr std::string_view icc_mark("ICC_PROFILE\0", 12);

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
    read_exif(header, segment.substr(6));
  } else if (marker == 0xE2 && segment.starts_with(icc_mark) && segment.size() > icc_mark.size() + 2) {
    header.profile_parts[in.byte(icc_mark.size())] = segment.substr(icc_mark.size() + 2);
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

JpegHeader read_segments(std::string_view bytes, bool head_only) {
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
    if (marker == 0xDA && head_only) return header;
    if (marker == 0xDA) {
      scan = true;
      at = end_of_scan(bytes, at);
    }
  }
  return header;
}

}  // namespace

JpegHeader read_jpeg_header(std::string_view bytes) { return read_segments(bytes, false); }

JpegHeader read_jpeg_head(std::string_view bytes) { return read_segments(bytes, true); }

}  // namespace annuaire
