#include <array>

#include "image/image.h"
#include "image_samples.h"
#include "support.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

std::array<int, 3> pixel(const Pixels& pixels, uint32_t x, uint32_t y) {
  size_t at = (size_t{y} * pixels.width + x) * 3;
  auto byte = [&](size_t i) { return static_cast<int>(static_cast<uint8_t>(pixels.rgb[at + i])); };
  return {byte(0), byte(1), byte(2)};
}

bool reddish(std::array<int, 3> c) { return c[0] > 150 && c[2] < 100; }
bool bluish(std::array<int, 3> c) { return c[2] > 150 && c[0] < 100; }

}  // namespace

TEST_CASE("image: sizes and formats are read from the bytes") {
  auto jpeg = image_info(write_jpeg(flag(64, 32), 90));
  CHECK(jpeg.ok());
  CHECK_EQ(jpeg.format, ImageInfo::Format::jpeg);
  CHECK_EQ(jpeg.width, 64);
  CHECK_EQ(jpeg.height, 32);
  auto png = image_info(write_png(flag(5, 7)));
  CHECK(png.ok());
  CHECK_EQ(png.format, ImageInfo::Format::png);
  CHECK_EQ(png.width, 5);
  CHECK_EQ(png.height, 7);
}

TEST_CASE("image: a PNG gives back the pixels it was written from") {
  Pixels in = flag(9, 5);
  Pixels out = read_pixels(write_png(in)).value();
  CHECK(out.rgb == in.rgb);
  CHECK(out.alpha.empty());
  in.alpha.assign(45, '\x80');
  out = read_pixels(write_png(in)).value();
  CHECK(out.rgb == in.rgb);
  CHECK(out.alpha == in.alpha);
}

TEST_CASE("image: a WebP gives its pixels, exactly where it is a drawing") {
  const std::string drawing = write_webp(flag(9, 5)).value(), photo = write_webp(noise(40, 30)).value();
  const ImageInfo drawn = image_info(drawing), taken = image_info(photo);
  CHECK_EQ(drawn.format, ImageInfo::Format::webp);
  CHECK_EQ(drawn.width, 9);
  CHECK_EQ(drawn.height, 5);
  CHECK_FALSE(drawn.lossy);
  CHECK(taken.lossy);
  CHECK(read_pixels(drawing).value().rgb == flag(9, 5).rgb);
  CHECK_EQ(read_pixels(photo).value().rgb.size(), 40 * 30 * 3);
  Pixels clear = flag(9, 5);
  clear.alpha.assign(45, '\x80');
  CHECK(read_pixels(write_webp(clear).value()).value().alpha == clear.alpha);
  const std::string narrow = fit_width(write_webp(flag(90, 50)).value(), 45);
  CHECK_EQ(image_info(narrow).format, ImageInfo::Format::webp);
  CHECK_EQ(image_info(narrow).width, 45);
}

TEST_CASE("image: a GIF gives its first picture, as it stands on its canvas") {
  for (bool interlaced : {false, true}) {
    const std::string moving = gif(3, interlaced), still = gif(1, interlaced);
    CHECK(image_info(moving).animated);
    CHECK_FALSE(image_info(still).animated);
    const Pixels pixels = read_pixels(moving).value();
    CHECK_EQ(pixels.width, 4);
    CHECK_EQ(pixel(pixels, 1, 0), std::array{250, 10, 20});
    CHECK_EQ(pixel(pixels, 3, 3), std::array{250, 10, 20});
    REQUIRE_EQ(pixels.alpha.size(), 16);
    CHECK_EQ(static_cast<uint8_t>(pixels.alpha[0]), 0);
    CHECK_EQ(static_cast<uint8_t>(pixels.alpha[1]), 255);
    CHECK_EQ(image_info(fit_width(moving, 400)).format, ImageInfo::Format::png);
    CHECK_EQ(fit_width(still, 400), still);
  }
}

TEST_CASE("image: 16 bits, palettes, greys and interlacing come as 8-bit RGB") {
  for (int interlace : {PNG_INTERLACE_NONE, PNG_INTERLACE_ADAM7}) {
    CHECK_EQ(pixel(read_pixels(png(PNG_COLOR_TYPE_PALETTE, 8, interlace)).value(), 3, 3),
             std::array{10, 200, 30});
    CHECK_EQ(pixel(read_pixels(png(PNG_COLOR_TYPE_PALETTE, 1, interlace)).value(), 3, 3),
             std::array{10, 200, 30});
    CHECK_EQ(pixel(read_pixels(png(PNG_COLOR_TYPE_GRAY, 8, interlace)).value(), 1, 2),
             std::array{192, 192, 192});
    CHECK_EQ(pixel(read_pixels(png(PNG_COLOR_TYPE_RGB, 16, interlace)).value(), 1, 2),
             std::array{192, 192, 192});
    Pixels clear = read_pixels(png(PNG_COLOR_TYPE_RGB_ALPHA, 8, interlace)).value();
    REQUIRE_EQ(clear.alpha.size(), 16);
    CHECK_EQ(static_cast<uint8_t>(clear.alpha[5]), 192);
  }
}

TEST_CASE("image: EXIF orientation is undone") {
  std::string jpeg = write_jpeg(flag(64, 32), 95);
  // Where the red half lies once upright: x, y in eighths of the result.
  struct Expected {
    char orientation;
    int red_x, red_y, blue_x, blue_y;
  };
  for (Expected e : {Expected{1, 1, 4, 7, 4},
                     {2, 7, 4, 1, 4},
                     {3, 7, 4, 1, 4},
                     {4, 1, 4, 7, 4},
                     {5, 4, 1, 4, 7},
                     {6, 4, 1, 4, 7},
                     {7, 4, 7, 4, 1},
                     {8, 4, 7, 4, 1}}) {
    CAPTURE(int{e.orientation});
    std::string turned = with_orientation(jpeg, e.orientation);
    auto info = image_info(turned);
    bool swaps = e.orientation > 4;
    CHECK_EQ(info.width, swaps ? 32 : 64);
    CHECK_EQ(info.height, swaps ? 64 : 32);
    Pixels pixels = read_pixels(turned).value();
    REQUIRE_EQ(pixels.width, info.width);
    auto at = [&](int x, int y) { return pixel(pixels, pixels.width * x / 8, pixels.height * y / 8); };
    CHECK(reddish(at(e.red_x, e.red_y)));
    CHECK(bluish(at(e.blue_x, e.blue_y)));
  }
}

TEST_CASE("image: EXIF 6 turns a quarter clockwise") {
  // The stored picture has its white row at the top; the camera says that the top is at the right.
  Pixels stored{32, 32, {}, {}};
  for (int y = 0; y < 32; ++y)
    for (int x = 0; x < 32; ++x)
      stored.rgb += y < 16 ? std::string("\xFF\xFF\xFF") : std::string("\0\0\0", 3);
  Pixels pixels = read_pixels(with_orientation(write_jpeg(stored, 95), 6)).value();
  CHECK_GT(pixel(pixels, 28, 16)[0], 200);
  CHECK_LT(pixel(pixels, 3, 16)[0], 50);
}

TEST_CASE("image: inks become light, inverted or not") {
  for (bool adobe : {false, true}) {
    for (bool progressive : {false, true}) {
      CHECK_LT(pixel(read_pixels(cmyk_jpeg(255, adobe, progressive)).value(), 4, 4)[0], 5);
      CHECK_GT(pixel(read_pixels(cmyk_jpeg(0, adobe, progressive)).value(), 4, 4)[1], 250);
    }
  }
}

TEST_CASE("image: scaling down averages, exactly") {
  Pixels half = scaled(flag(64, 32), 32);
  CHECK_EQ(half.width, 32);
  CHECK_EQ(half.height, 16);
  CHECK_EQ(pixel(half, 3, 5), std::array{255, 0, 0});
  CHECK_EQ(pixel(half, 3, 0), std::array{255, 128, 128});
  Pixels odd = scaled(flag(7, 3), 3);
  CHECK_EQ(odd.height, 1);
  CHECK_EQ(odd.rgb.size(), 9);
  CHECK_EQ(scaled(flag(64, 32), 100).width, 64);
  CHECK_EQ(scaled(flag(3, 1), 2).height, 1);
}

TEST_CASE("image: clear pixels lend no colour when scaled") {
  Pixels in{2, 1, std::string("\xFF\0\0\0\xFF\0", 6), std::string("\xFF\0", 2)};
  Pixels out = scaled(in, 1);
  CHECK_EQ(pixel(out, 0, 0), std::array{255, 0, 0});
  CHECK_EQ(static_cast<uint8_t>(out.alpha[0]), 128);
}

TEST_CASE("image: fit_width keeps the format, and the bytes where nothing is to be done") {
  std::string jpeg = write_jpeg(flag(64, 32), 90), png_bytes = write_png(flag(64, 32));
  CHECK(fit_width(jpeg, 64) == jpeg);
  CHECK(fit_width(png_bytes, 100) == png_bytes);
  auto small = image_info(fit_width(jpeg, 20));
  CHECK_EQ(small.format, ImageInfo::Format::jpeg);
  CHECK_EQ(small.width, 20);
  CHECK_EQ(small.height, 10);
  small = image_info(fit_width(png_bytes, 20));
  CHECK_EQ(small.format, ImageInfo::Format::png);
  CHECK_EQ(small.width, 20);
  CHECK(fit_width(svg("<rect/>"), 20) == svg("<rect/>"));
  auto turned = image_info(fit_width(with_orientation(jpeg, 6), 16));
  CHECK_EQ(turned.width, 16);
  CHECK_EQ(turned.height, 32);
}

TEST_CASE("image: what nobody sees on white paper is white") {
  auto plain = [](char shade, char alpha) {
    return Pixels{40, 20, std::string(2400, shade), std::string(800, alpha)};
  };
  CHECK(is_white(write_png(plain('\xFF', '\xFF'))));
  CHECK(is_white(write_png(plain('\xF0', '\xFF'))));
  CHECK(is_white(write_png(plain('\0', '\x10'))));
  CHECK_FALSE(is_white(write_png(plain('\x80', '\xFF'))));
  CHECK_FALSE(is_white(write_png(flag(40, 20))));
  CHECK(is_white(svg("<rect width='60' height='40' fill='white'/>")));
  CHECK(is_white(svg("<path d='M0 0L9 9L0 9Z' fill='#fff'/>")));
  CHECK_FALSE(is_white(svg("<rect width='60' height='40' fill='#ffe000'/>")));
  CHECK_FALSE(is_white(svg("<rect width='120' height='80' fill='#036'/><circle r='9' fill='#fff'/>")));
  CHECK_FALSE(is_white("no picture"));
}
