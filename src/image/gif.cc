// GIF through libgif: the first picture of a file.
#include <algorithm>
#include <cstring>
#include <gif_lib.h>
#include <memory>
#include <optional>

#include "image/formats.h"

namespace annuaire {
namespace {

constexpr char extension = '\x21', picture = '\x2C', trailer = '\x3B';

uint32_t u16(std::string_view bytes, size_t at) {
  return static_cast<uint32_t>(static_cast<uint8_t>(bytes[at]) | static_cast<uint8_t>(bytes[at + 1]) << 8);
}

// Bytes of the table of colours that a flag byte announces.
size_t table_size(char flags) { return flags & 0x80 ? size_t{3} << ((flags & 7) + 1) : 0; }

// Behind the blocks that begin at `at`, each led by its length, the last by 0; nothing if they are cut.
std::optional<size_t> skip_blocks(std::string_view bytes, size_t at) {
  while (at < bytes.size()) {
    size_t length = static_cast<uint8_t>(bytes[at]);
    if (length == 0) return at + 1;
    at += 1 + length;
  }
  return std::nullopt;
}

struct Outline {
  uint32_t width = 0, height = 0;
  size_t pictures = 0;
};

// Walks the blocks up to the trailer; nothing if some are missing.
std::optional<Outline> outline_of(std::string_view bytes) {
  constexpr size_t header = 13, descriptor = 10;
  if (bytes.size() < header) return std::nullopt;
  Outline found{u16(bytes, 6), u16(bytes, 8), 0};
  size_t at = header + table_size(bytes[10]);
  while (at < bytes.size() && bytes[at] != trailer) {
    std::optional<size_t> next;
    if (bytes[at] == extension) {
      next = skip_blocks(bytes, at + 2);
    } else if (bytes[at] == picture && at + descriptor < bytes.size()) {
      if (++found.pictures == 1) {
        found.width = std::max(found.width, u16(bytes, at + 1) + u16(bytes, at + 5));
        found.height = std::max(found.height, u16(bytes, at + 3) + u16(bytes, at + 7));
      }
      next = skip_blocks(bytes, at + descriptor + table_size(bytes[at + 9]) + 1);
    }
    if (!next) return std::nullopt;
    at = *next;
  }
  return at < bytes.size() && found.pictures > 0 ? std::optional(found) : std::nullopt;
}

int read_bytes(GifFileType* gif, GifByteType* to, int length) {
  auto* rest = static_cast<std::string_view*>(gif->UserData);
  size_t count = std::min(rest->size(), static_cast<size_t>(std::max(length, 0)));
  std::memcpy(to, rest->data(), count);
  rest->remove_prefix(count);
  return static_cast<int>(count);
}

struct CloseGif {
  void operator()(GifFileType* gif) const { DGifCloseFile(gif, nullptr); }
};
using Gif = std::unique_ptr<GifFileType, CloseGif>;

// Goes on to the first picture; gives the rank of the colour that is not drawn, or NO_TRANSPARENT_COLOR;
// nothing where the file is damaged.
std::optional<int> find_picture(GifFileType* gif) {
  int clear = NO_TRANSPARENT_COLOR;
  for (GifRecordType type = UNDEFINED_RECORD_TYPE;;) {
    if (DGifGetRecordType(gif, &type) != GIF_OK) return std::nullopt;
    if (type == IMAGE_DESC_RECORD_TYPE) return clear;
    if (type != EXTENSION_RECORD_TYPE) return std::nullopt;
    int code = 0;
    GifByteType* block = nullptr;
    if (DGifGetExtension(gif, &code, &block) != GIF_OK) return std::nullopt;
    for (bool first = true; block; first = false) {
      GraphicsControlBlock control;
      if (first && code == GRAPHICS_EXT_FUNC_CODE &&
          DGifExtensionToGCB(block[0], block + 1, &control) == GIF_OK)
        clear = control.TransparentColor;
      if (DGifGetExtensionNext(gif, &block) != GIF_OK) return std::nullopt;
    }
  }
}

// The rows of a picture, in the order in which an interlaced one holds them.
std::vector<int> rows_of(int height, bool interlaced) {
  struct Pass {
    int first, step;
  };
  constexpr Pass passes[] = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};
  std::vector<int> rows;
  if (!interlaced)
    for (int row = 0; row < height; ++row) rows.push_back(row);
  for (const Pass& pass : passes)
    for (int row = pass.first; interlaced && row < height; row += pass.step) rows.push_back(row);
  return rows;
}

// Draws the picture where it stands on the canvas; false where it is damaged.
bool draw(GifFileType* gif, int clear, const ImageInfo& info, std::string& rgba) {
  if (DGifGetImageDesc(gif) != GIF_OK) return false;
  const GifImageDesc& place = gif->Image;
  const ColorMapObject* colours = place.ColorMap ? place.ColorMap : gif->SColorMap;
  bool inside = place.Left >= 0 && place.Top >= 0 && place.Width > 0 && place.Height > 0 &&
                static_cast<uint32_t>(place.Left + place.Width) <= info.width &&
                static_cast<uint32_t>(place.Top + place.Height) <= info.height;
  if (!colours || !inside) return false;
  std::string line(static_cast<size_t>(place.Width), '\0');
  for (int row : rows_of(place.Height, place.Interlace)) {
    if (DGifGetLine(gif, reinterpret_cast<GifPixelType*>(line.data()), place.Width) != GIF_OK) return false;
    size_t at =
        (size_t{info.width} * static_cast<size_t>(place.Top + row) + static_cast<size_t>(place.Left)) * 4;
    for (char sample : line) {
      int rank = static_cast<uint8_t>(sample);
      if (rank != clear && rank < colours->ColorCount) {
        const GifColorType& colour = colours->Colors[rank];
        rgba[at] = static_cast<char>(colour.Red);
        rgba[at + 1] = static_cast<char>(colour.Green);
        rgba[at + 2] = static_cast<char>(colour.Blue);
        rgba[at + 3] = '\xFF';
      }
      at += 4;
    }
  }
  return true;
}

}  // namespace

ImageInfo gif_info(std::string_view bytes) {
  constexpr auto format = ImageInfo::Format::gif;
  std::optional<Outline> found = outline_of(bytes);
  if (!found) return unusable(format, {"image GIF tronquée ou abîmée", "truncated or damaged GIF picture"});
  ImageInfo info = sized(format, found->width, found->height);
  info.animated = found->pictures > 1;
  return info;
}

std::optional<Pixels> read_gif(std::string_view bytes) {
  const ImageInfo info = gif_info(bytes);
  if (!info.ok()) return std::nullopt;
  std::string_view rest = bytes;
  Gif gif(DGifOpen(&rest, read_bytes, nullptr));
  if (!gif) return std::nullopt;
  const std::optional<int> clear = find_picture(gif.get());
  std::string rgba(size_t{info.width} * info.height * 4, '\0');
  if (!clear || !draw(gif.get(), *clear, info, rgba)) return std::nullopt;
  return from_rgba(info.width, info.height, rgba);
}

}  // namespace annuaire
