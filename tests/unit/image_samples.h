// Small pictures of every kind the tests need, made by the libraries themselves.
#pragma once

#include <cstdio>
#include <gif_lib.h>
#include <string>

#include <jpeglib.h>
#include <png.h>

#include "image/image.h"

namespace annuaire::test {

/// Left half red, right half blue, top row white.
inline Pixels flag(uint32_t width, uint32_t height) {
  Pixels pixels{width, height, {}, {}};
  for (uint32_t y = 0; y < height; ++y)
    for (uint32_t x = 0; x < width; ++x)
      pixels.rgb += y == 0          ? std::string("\xFF\xFF\xFF")
                    : x < width / 2 ? std::string("\xFF\0\0", 3)
                                    : std::string("\0\0\xFF", 3);
  return pixels;
}

/// Every pixel of another colour.
inline Pixels noise(uint32_t width, uint32_t height) {
  Pixels pixels{width, height, {}, {}};
  for (uint32_t i = 0; i < width * height * 3; ++i) pixels.rgb += static_cast<char>(i * i * 7 + i / 5);
  return pixels;
}

/// An APP1 segment with the one EXIF entry that says how the camera was held.
inline std::string with_orientation(const std::string& jpeg, char orientation) {
  std::string exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24);
  exif += orientation;
  exif += std::string(7, '\0');
  std::string segment = "\xFF\xE1";
  segment += '\0';
  segment += static_cast<char>(exif.size() + 2);
  return jpeg.substr(0, 2) + segment + exif + jpeg.substr(2);
}

/// All inks at `ink` of 255, with the Adobe marker (inverted) or without.
inline std::string cmyk_jpeg(int ink, bool adobe, bool progressive = false) {
  jpeg_compress_struct codec;
  jpeg_error_mgr errors;
  codec.err = jpeg_std_error(&errors);
  jpeg_create_compress(&codec);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&codec, &bytes, &size);
  codec.image_width = codec.image_height = 8;
  codec.input_components = 4;
  codec.in_color_space = JCS_CMYK;
  jpeg_set_defaults(&codec);
  codec.write_Adobe_marker = adobe;
  if (progressive) jpeg_simple_progression(&codec);
  jpeg_start_compress(&codec, TRUE);
  std::string row(32, static_cast<char>(adobe ? 255 - ink : ink));
  for (int y = 0; y < 8; ++y) {
    auto* line = reinterpret_cast<JSAMPROW>(row.data());
    jpeg_write_scanlines(&codec, &line, 1);
  }
  jpeg_finish_compress(&codec);
  jpeg_destroy_compress(&codec);
  std::string out(reinterpret_cast<char*>(bytes), size);
  std::free(bytes);
  return out;
}

/// 4 × 4 pixels of one colour (palette entry 1 or 3/4 grey), as the colour type and depth hold it.
inline std::string png(int colour_type, int depth, int interlace) {
  std::string out;
  png_structp writer = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(writer);
  auto append = [](png_structp png, png_bytep data, png_size_t length) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<char*>(data), length);
  };
  png_set_write_fn(writer, &out, append, [](png_structp) {});
  png_set_IHDR(writer, info, 4, 4, depth, colour_type, interlace, PNG_COMPRESSION_TYPE_BASE,
               PNG_FILTER_TYPE_BASE);
  png_color palette[2] = {{0, 0, 0}, {10, 200, 30}};
  if (colour_type == PNG_COLOR_TYPE_PALETTE) png_set_PLTE(writer, info, palette, 2);
  png_write_info(writer, info);
  char sample = colour_type == PNG_COLOR_TYPE_PALETTE ? (depth == 8 ? '\x01' : '\xFF') : '\xC0';
  std::string row(png_get_rowbytes(writer, info), sample);
  for (int pass = png_set_interlace_handling(writer); pass > 0; --pass)
    for (int y = 0; y < 4; ++y) png_write_row(writer, reinterpret_cast<png_bytep>(row.data()));
  png_write_end(writer, nullptr);
  png_destroy_write_struct(&writer, &info);
  return out;
}

/// Pictures of 4 × 4 pixels, each of one colour: the first red, the others blue. The upper left pixel is
/// clear.
inline std::string gif(int pictures, bool interlaced = false) {
  std::string out;
  auto append = [](GifFileType* file, const GifByteType* data, int length) {
    static_cast<std::string*>(file->UserData)->append(reinterpret_cast<const char*>(data), size_t(length));
    return length;
  };
  GifFileType* file = EGifOpen(&out, append, nullptr);
  const GifColorType colours[4] = {{0, 0, 0}, {250, 10, 20}, {10, 20, 250}, {0, 0, 0}};
  ColorMapObject* map = GifMakeMapObject(4, colours);
  EGifSetGifVersion(file, true);
  EGifPutScreenDesc(file, 4, 4, 2, 0, map);
  for (int i = 0; i < pictures; ++i) {
    const GifByteType control[4] = {1, 10, 0, 0};  // colour 0 is clear, a tenth of a second
    EGifPutExtension(file, GRAPHICS_EXT_FUNC_CODE, 4, control);
    EGifPutImageDesc(file, 0, 0, 4, 4, interlaced, nullptr);
    for (int y = 0; y < 4; ++y) {
      GifPixelType row[4] = {1, 1, 1, 1};
      for (GifPixelType& sample : row) sample = i == 0 ? 1 : 2;
      if (y == 0) row[0] = 0;
      EGifPutLine(file, row, 4);
    }
  }
  EGifCloseFile(file, nullptr);
  GifFreeMapObject(map);
  return out;
}

inline std::string svg(const std::string& inside,
                       const std::string& attributes = "width=\"120\" height=\"80\"") {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" " +
         attributes + ">" + inside + "</svg>";
}

}  // namespace annuaire::test
