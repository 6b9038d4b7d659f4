// The markers of a JPEG file, without its pixels.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace annuaire {

struct JpegHeader {
  bool complete = false;           ///< every segment and the end marker are there
  uint32_t width = 0, height = 0;  ///< as stored, before orientation
  int components = 0, bits = 0;    ///< bits: of a sample
  bool supported = false;          ///< sequential or progressive Huffman coding
  int orientation = 1;             ///< EXIF, 1–8
  bool ycc = false;                ///< three components in YCbCr (JFIF's, or the Adobe marker says so)
  int adobe_transform = -1;        ///< of the Adobe marker; -1: no marker
  bool adobe_rgb = false;          ///< EXIF says that the colours are Adobe RGB (1998)
  std::map<uint32_t, std::string_view> profile_parts;  ///< of the ICC profile, by their numbers
  size_t size = 0;                                ///< bytes up to the end marker, what follows is no picture
  bool swaps() const { return orientation > 4; }  ///< width and height change places
};

/// Walks the segments to the end marker; never reads outside `bytes`.
JpegHeader read_jpeg_header(std::string_view bytes);
/// What stands before the pixels alone, whether the rest is there or not.
JpegHeader read_jpeg_head(std::string_view bytes);

}  // namespace annuaire
