// Pictures written as WebP.
#include <memory>
#include <unordered_set>
#include <webp/encode.h>

#include "base/trouble.h"
#include "image/image.h"

namespace annuaire {
namespace {

constexpr float quality = 80;  // no visible loss at the sizes that pages show
constexpr int effort = 4;      // of 6: the last steps take twice the time for a fiftieth of the bytes
constexpr size_t few_colours = 256;

/// A drawing: few colours, no noise. It is smaller and sharper without loss.
bool is_drawing(const Pixels& pixels) {
  std::unordered_set<uint32_t> colours;
  for (size_t at = 0; at + 2 < pixels.rgb.size(); at += 3) {
    auto channel = [&](size_t i) { return uint32_t{static_cast<uint8_t>(pixels.rgb[at + i])}; };
    colours.insert(channel(0) << 16 | channel(1) << 8 | channel(2));
    if (colours.size() > few_colours) return false;
  }
  return true;
}

std::string with_alpha(const Pixels& pixels) {
  std::string rgba;
  rgba.reserve(pixels.alpha.size() * 4);
  for (size_t i = 0; i < pixels.alpha.size(); ++i) rgba.append(pixels.rgb, i * 3, 3) += pixels.alpha[i];
  return rgba;
}

bool import(const Pixels& pixels, WebPPicture& picture) {
  picture.width = static_cast<int>(pixels.width);
  picture.height = static_cast<int>(pixels.height);
  if (pixels.alpha.empty())
    return WebPPictureImportRGB(&picture, reinterpret_cast<const uint8_t*>(pixels.rgb.data()),
                                picture.width * 3);
  return WebPPictureImportRGBA(&picture, reinterpret_cast<const uint8_t*>(with_alpha(pixels).data()),
                               picture.width * 4);
}

struct FreeWriter {
  void operator()(WebPMemoryWriter* writer) const { WebPMemoryWriterClear(writer); }
};
struct FreePicture {
  void operator()(WebPPicture* picture) const { WebPPictureFree(picture); }
};

}  // namespace

std::optional<std::string> write_webp(const Pixels& pixels) {
  WebPConfig config;
  WebPPicture picture;
  if (!WebPConfigInit(&config) || !WebPPictureInit(&picture))
    throw Trouble({"libwebp est d’une autre version que celle de la compilation",
                   "libwebp is of another version than the one compiled with"});
  std::unique_ptr<WebPPicture, FreePicture> owner(&picture);
  WebPMemoryWriter writer;
  WebPMemoryWriterInit(&writer);
  std::unique_ptr<WebPMemoryWriter, FreeWriter> memory(&writer);
  config.quality = quality;
  config.method = effort;
  config.lossless = picture.use_argb = is_drawing(pixels);
  picture.writer = WebPMemoryWrite;
  picture.custom_ptr = &writer;
  if (!import(pixels, picture) || !WebPEncode(&config, &picture)) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(writer.mem), writer.size);
}

std::vector<std::string> webp_copies(std::string_view bytes, const std::vector<uint32_t>& widths) {
  const std::optional<Pixels> whole = read_pixels(bytes);
  std::vector<std::string> copies;
  for (uint32_t width : widths) {
    std::optional<std::string> copy;
    if (whole) copy = write_webp(width < whole->width ? scaled(*whole, width) : *whole);
    if (!copy) return std::vector(widths.size(), std::string(bytes));
    copies.push_back(std::move(*copy));
  }
  return copies;
}

}  // namespace annuaire
