#include "pdf/images.h"

#include <algorithm>
#include <cmath>

#include "base/fingerprint.h"
#include "image/image.h"
#include "image/inks.h"
#include "image/jpeg_header.h"
#include "image/profile.h"
#include "image/svg.h"
#include "pdf/drawing_facts.h"
#include "pdf/pdf.h"
#include "pdf/svg_form.h"

namespace annuaire::pdf {
namespace {

constexpr double print_dpi = 300, coarse_dpi = 250;  // wanted on paper; told below
constexpr int jpeg_quality = 90, press_jpeg_quality = 94;

/// Pixels an inch: a picture with more than `most` is made anew with `wanted`.
struct Resolution {
  double wanted, most;
};
constexpr Resolution for_screens{220, 300}, for_press{print_dpi, 2 * print_dpi};

/// Pixels across a box.
uint32_t pixels_across(const Box& box, double dpi) {
  return static_cast<uint32_t>(std::clamp(std::ceil(box.width * dpi / 72), 1.0, 100'000.0));
}

/// Those that a picture `has`, or fewer.
uint32_t fitting_width(uint32_t has, const Box& box, const Resolution& resolution) {
  return has > pixels_across(box, resolution.most) ? pixels_across(box, resolution.wanted) : has;
}

std::string image_entries(uint32_t width, uint32_t height, std::string_view space) {
  return "/Type/XObject/Subtype/Image/Width " + std::to_string(width) + "/Height " + std::to_string(height) +
         "/BitsPerComponent 8/ColorSpace" + std::string(space);
}

/// Adds pictures of every format to one file.
class PictureWriter {
 public:
  PictureWriter(Document& document, const Prepress* press)
      : document_(document), press_(press), resolution_(press ? for_press : for_screens) {}
  Id add(const ImageInfo& info, std::string_view bytes, const Box& box);

 private:
  Id add_pixels(const Raster& raster, const std::string& more = {});
  Id add_jpeg(std::string_view bytes, const Box& box);
  Id add_photo(const Raster& raster);
  Id add_drawing(const ImageInfo& info, std::string_view bytes, const Box& box);

  Document& document_;
  const Prepress* press_;
  const Resolution resolution_;
};

/// What is wholly clear is white: viewers that blend neighbours would show its black around the picture.
Raster cleared(Raster raster) {
  const char white = raster.channels == 4 ? '\0' : '\xFF';
  for (size_t i = 0; i < raster.alpha.size(); ++i)
    if (raster.alpha[i] == 0)
      std::fill_n(raster.samples.begin() + static_cast<std::ptrdiff_t>(i * raster.channels), raster.channels,
                  white);
  return raster;
}

Id PictureWriter::add_pixels(const Raster& held, const std::string& more) {
  const Raster raster = cleared(held);
  std::string entries =
      image_entries(raster.width, raster.height, press_ ? "/DeviceCMYK" : "/DeviceRGB") + more;
  if (!raster.alpha.empty()) {
    Id mask = document_.add_stream(image_entries(raster.width, raster.height, "/DeviceGray"), raster.alpha,
                                   Document::Filter::deflate);
    entries += "/SMask " + reference(mask);
  }
  return document_.add_stream(std::move(entries),
                              press_ ? press_->profile().pixels(raster) : in_light(raster).rgb,
                              Document::Filter::deflate);
}

/// The colour space that the file itself can stand in, as every reader shows it: grey, YCbCr in sRGB, inks of
/// the press; empty: it is to be made anew.
std::string_view space_as_it_is(const JpegHeader& header, std::string_view bytes, const Prepress* press) {
  if (header.orientation != 1) return {};
  const std::string profile = profile_of(bytes);
  const bool plain = profile.empty() || is_of_screens(profile);
  if (header.components == 1 && plain) return "/DeviceGray";
  if (header.components == 3 && header.ycc && plain && !press) return "/DeviceRGB";
  if (header.components != 4 || !press || !press->profile().keeps_inks_of(profile)) return {};
  return header.adobe_transform >= 0 ? "/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]" : "/DeviceCMYK";
}

/// Re-encoded where it cannot stand as it is, or is far larger than needed.
Id PictureWriter::add_jpeg(std::string_view bytes, const Box& box) {
  const JpegHeader header = read_jpeg_header(bytes);
  const uint32_t has = header.swaps() ? header.height : header.width;
  const uint32_t fitting = fitting_width(has, box, resolution_);
  const std::string_view space = space_as_it_is(header, bytes, press_);
  if (!space.empty() && fitting == has)
    return document_.add_stream(image_entries(header.width, header.height, space),
                                bytes.substr(0, header.size), Document::Filter::dct);
  const std::optional<Raster> raster = read_raster(bytes);
  return raster ? add_photo(scaled(*raster, fitting)) : 0;
}

Id PictureWriter::add_photo(const Raster& raster) {
  if (!press_)
    return document_.add_stream(image_entries(raster.width, raster.height, "/DeviceRGB"),
                                write_jpeg(in_light(raster), jpeg_quality), Document::Filter::dct);
  return document_.add_stream(
      image_entries(raster.width, raster.height, "/DeviceCMYK"),
      write_cmyk_jpeg(press_->profile().pixels(raster), raster.width, raster.height, press_jpeg_quality),
      Document::Filter::dct);
}

/// For paper, drawings that hold more than flat colours and gradients become pixels.
Id PictureWriter::add_drawing(const ImageInfo& info, std::string_view bytes, const Box& box) {
  if (!press_) return add_svg(document_, bytes, info.width, info.height);
  auto inks = [this](Colour colour) { return press_->inks(colour); };
  const std::string facts = drawing_entries(measure_drawing(bytes, box.width, box.height));
  if (Id form = add_svg_in_inks(document_, bytes, info.width, info.height, inks, facts)) return form;
  std::optional<Pixels> pixels = svg_to_pixels(bytes, pixels_across(box, resolution_.most));
  if (!pixels) return 0;
  return add_pixels({pixels->width, pixels->height, 3, std::move(pixels->rgb), std::move(pixels->alpha), {}},
                    facts);
}

/// 0: the picture is damaged.
Id PictureWriter::add(const ImageInfo& info, std::string_view bytes, const Box& box) {
  switch (info.format) {
    case ImageInfo::Format::jpeg:
      return add_jpeg(bytes, box);
    case ImageInfo::Format::png:
    case ImageInfo::Format::webp:
    case ImageInfo::Format::gif: {
      const std::optional<Raster> whole = read_raster(bytes);
      if (!whole) return 0;
      const Raster raster = scaled(*whole, fitting_width(whole->width, box, resolution_));
      return info.lossy && raster.alpha.empty() ? add_photo(raster) : add_pixels(raster);
    }
    case ImageInfo::Format::svg:
      break;
  }
  return add_drawing(info, bytes, box);
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

/// Where a picture stands largest.
struct Place {
  Box box;
  uint32_t page = 0;
  std::string of{};  ///< title of what it belongs to; empty: what the bookmarks say
};
std::map<std::string, Place> largest_places(const Book& book) {
  std::map<std::string, Place> places;
  for (uint32_t page = 0; page < book.pages.size(); ++page) {
    for (const Mark& mark : book.pages[page].marks) {
      if (mark.kind != Mark::Kind::image) continue;
      Place& place = places[mark.target()];
      if (mark.box.width > place.box.width) place = {mark.box, page, mark.alt()};
    }
  }
  return places;
}

/// The last bookmark up to a page: the card or chapter that stands there.
std::string part_at(const Book& book, const Place& place) {
  if (!place.of.empty()) return place.of;
  std::string title = book.meta.title;
  for (const OutlineEntry& entry : book.outline)
    if (entry.page <= place.page) title = entry.title;
  return title;
}

/// A drawing is as fine as the pictures that it holds.
void warn_coarse(const Book& book, const std::string& path, const Opened& picture, const Place& place,
                 Diagnostics& out) {
  if (place.box.width <= 0) return;
  const bool drawing = picture.info.format == ImageInfo::Format::svg;
  const double pixels =
      drawing ? measure_drawing(picture.bytes, place.box.width, place.box.height).pixels : picture.info.width;
  const double dpi = std::floor(pixels / (place.box.width / 72));
  if (dpi >= coarse_dpi || (drawing && pixels == 0)) return;
  const std::string count = std::to_string(static_cast<int>(dpi)), part = part_at(book, place);
  const Message what = drawing
                           ? Message{"ce dessin contient une image trop petite pour l’impression",
                                     "this drawing holds a picture too small for print"}
                           : Message{"image trop petite pour l’impression", "picture too small for print"};
  out.warning_in(path, {what.fr + ", dans « " + part + " » : " + count + " points par pouce, il en faut 300",
                        what.en + ", in “" + part + "”: " + count + " dots an inch, 300 are wanted"});
}

}  // namespace

PlacedPictures::PlacedPictures(const Book& book, const Files& site, Document& document, const Prepress* press,
                               Diagnostics& out) {
  std::map<std::pair<uint64_t, uint32_t>, Id> known;  // contents and width
  PictureWriter writer(document, press);
  for (const auto& [path, place] : largest_places(book)) {
    Opened picture = open_picture(path, site, out);
    if (!picture.info.ok()) continue;
    if (press) warn_coarse(book, path, picture, place, out);
    Id& object = known[{fingerprint(picture.bytes), pixels_across(place.box, print_dpi)}];
    if (object == 0) object = writer.add(picture.info, picture.bytes, place.box);
    if (object != 0) {
      objects_[path] = object;
      continue;
    }
    const std::string part = part_at(book, place);
    const bool drawing = picture.info.format == ImageInfo::Format::svg;
    out.error_in(path, {"image abîmée, dans « " + part + " »", "damaged picture, in “" + part + "”"},
                 drawing ? Message{"la simplifier (moins de groupes emboîtés), ou l’enregistrer en PNG",
                                   "simplify it (fewer groups inside groups), or save it as a PNG"}
                         : Message{"l’enregistrer à nouveau", "save it anew"});
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
  constexpr Pt of_drawings = 10'000;  // their longer side
  const Pt width = info.width, height = info.height;
  const bool drawn = info.format == ImageInfo::Format::svg;
  const double scale = drawn ? of_drawings / std::max(width, height) : 72 / least_ppi;
  return {0, 0, width * scale, height * scale};
}

}  // namespace annuaire
