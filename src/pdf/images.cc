#include "pdf/images.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "base/fingerprint.h"
#include "image/image.h"
#include "image/jpeg_header.h"
#include "pdf/pdf.h"
#include "pdf/svg_form.h"

namespace annuaire::pdf {
namespace {

constexpr double print_dpi = 300;
constexpr int jpeg_quality = 90;

/// Pixels a picture needs across a box.
uint32_t wanted_width(const Box& box) {
  return static_cast<uint32_t>(std::clamp(std::ceil(box.width * print_dpi / 72), 1.0, 100'000.0));
}

std::string image_entries(uint32_t width, uint32_t height, std::string_view space) {
  return "/Type/XObject/Subtype/Image/Width " + std::to_string(width) + "/Height " + std::to_string(height) +
         "/BitsPerComponent 8/ColorSpace" + std::string(space);
}

Id add_pixels(Document& document, const Pixels& pixels) {
  std::string entries = image_entries(pixels.width, pixels.height, "/DeviceRGB");
  if (!pixels.alpha.empty()) {
    Id mask = document.add_stream(image_entries(pixels.width, pixels.height, "/DeviceGray"), pixels.alpha,
                                  Document::Filter::deflate);
    entries += "/SMask " + reference(mask);
  }
  return document.add_stream(std::move(entries), pixels.rgb, Document::Filter::deflate);
}

/// As it is where every reader shows it alike: upright grey or YCbCr, and not far larger than needed; else
/// re-encoded.
Id add_jpeg(Document& document, std::string_view bytes, const Box& box) {
  JpegHeader header = read_jpeg_header(bytes);
  uint32_t wanted = wanted_width(box);
  bool plain = header.orientation == 1 && (header.components == 1 || header.ycc);
  if (plain && header.width <= 2 * wanted) {
    std::string_view space = header.components == 1 ? "/DeviceGray" : "/DeviceRGB";
    return document.add_stream(image_entries(header.width, header.height, space),
                               bytes.substr(0, header.size), Document::Filter::dct);
  }
  Pixels pixels = scaled(read_pixels(bytes), wanted);
  return document.add_stream(image_entries(pixels.width, pixels.height, "/DeviceRGB"),
                             write_jpeg(pixels, jpeg_quality), Document::Filter::dct);
}

Id add_picture(Document& document, const ImageInfo& info, std::string_view bytes, const Box& box) {
  switch (info.format) {
    case ImageInfo::Format::jpeg:
      return add_jpeg(document, bytes, box);
    case ImageInfo::Format::png:
      return add_pixels(document, scaled(read_pixels(bytes), wanted_width(box)));
    case ImageInfo::Format::svg:
      break;
  }
  return add_svg(document, bytes, info.width, info.height);
}

/// The bytes of a usable picture and what they are; a fault leaves an error in `out`.
struct Opened {
  std::string bytes;
  ImageInfo info;
};
Opened open_picture(const std::string& path, const Files& site, Diagnostics& out) {
  Opened opened;
  ReadResult read = site.read(path);
  if (read.status != ReadStatus::ok)
    opened.info.fault = {"image introuvable ou illisible", "picture not found or unreadable"};
  else
    opened.info = image_info(read.bytes);
  if (!opened.info.ok()) out.error_in(path, opened.info.fault);
  opened.bytes = std::move(read.bytes);
  return opened;
}

/// The largest box each picture fills.
std::map<std::string, Box> largest_boxes(const Book& book) {
  std::map<std::string, Box> boxes;
  for (const BookPage& page : book.pages) {
    for (const Mark& mark : page.marks) {
      if (mark.kind != Mark::Kind::image) continue;
      Box& box = boxes[mark.target];
      if (mark.box.width > box.width) box = mark.box;
    }
  }
  return boxes;
}

}  // namespace

PlacedPictures::PlacedPictures(const Book& book, const Files& site, Document& document, Diagnostics& out) {
  std::map<std::pair<uint64_t, uint32_t>, Id> known;  // contents and width
  for (const auto& [path, box] : largest_boxes(book)) {
    Opened picture = open_picture(path, site, out);
    if (!picture.info.ok()) continue;
    Id& object = known[{fingerprint(picture.bytes), wanted_width(box)}];
    try {
      if (object == 0) object = add_picture(document, picture.info, picture.bytes, box);
      objects_[path] = object;
    } catch (const std::runtime_error&) {
      out.error_in(path, {"image abîmée", "damaged picture"});
    }
  }
}

Id PlacedPictures::object(const std::string& path) const {
  auto found = objects_.find(path);
  return found == objects_.end() ? 0 : found->second;
}

}  // namespace annuaire::pdf

namespace annuaire {

Box image_size(const std::string& path, const Files& site, Diagnostics& out) {
  ImageInfo info = pdf::open_picture(path, site, out).info;
  if (!info.ok()) return {};
  return {0, 0, static_cast<Pt>(info.width), static_cast<Pt>(info.height)};
}

}  // namespace annuaire
