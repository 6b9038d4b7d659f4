// Colours of files: profiles inside pictures, inks, what screens and presses get of them.
#include <lcms2.h>

#include <zlib.h>

#include "image/image.h"
#include "image/inks.h"
#include "image/jpeg_header.h"
#include "image/profile.h"
#include "image_samples.h"
#include "support.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

std::string saved(cmsHPROFILE profile) {
  cmsUInt32Number size = 0;
  cmsSaveProfileToMem(profile, nullptr, &size);
  std::string icc(size, '\0');
  cmsSaveProfileToMem(profile, icc.data(), &size);
  cmsCloseProfile(profile);
  return icc;
}

std::string adobe_rgb() {
  const cmsCIExyY white{0.3127, 0.329, 1};
  const cmsCIExyYTRIPLE primaries{{0.64, 0.33, 1}, {0.21, 0.71, 1}, {0.15, 0.06, 1}};
  cmsToneCurve* curve = cmsBuildGamma(nullptr, 2.19921875);
  cmsToneCurve* const curves[] = {curve, curve, curve};
  std::string icc = saved(cmsCreateRGBProfile(&white, &primaries, curves));
  cmsFreeToneCurve(curve);
  return icc;
}

std::string grey_linear() {
  cmsToneCurve* curve = cmsBuildGamma(nullptr, 1);
  std::string icc = saved(cmsCreateGrayProfile(cmsD50_xyY(), curve));
  cmsFreeToneCurve(curve);
  return icc;
}

Pixels plain(uint8_t r, uint8_t g, uint8_t b) {
  Pixels pixels{16, 16, {}, {}};
  for (int i = 0; i < 256; ++i) {
    pixels.rgb += static_cast<char>(r);
    pixels.rgb += static_cast<char>(g);
    pixels.rgb += static_cast<char>(b);
  }
  return pixels;
}

/// The profile in segments of at most `most` bytes.
std::string with_profile(const std::string& jpeg, const std::string& icc, size_t most = 60'000) {
  std::string segments;
  const size_t count = (icc.size() + most - 1) / most;
  for (size_t i = 0; i < count; ++i) {
    const std::string part = icc.substr(i * most, most);
    const size_t length = 2 + 14 + part.size();
    segments += "\xFF\xE2";
    segments += static_cast<char>(length >> 8);
    segments += static_cast<char>(length & 255);
    segments += std::string("ICC_PROFILE\0", 12);
    segments += static_cast<char>(i + 1);
    segments += static_cast<char>(count);
    segments += part;
  }
  return jpeg.substr(0, 2) + segments + jpeg.substr(2);
}

std::string big_endian(size_t value) {
  std::string out;
  for (int shift : {24, 16, 8, 0}) out += static_cast<char>(value >> shift & 255);
  return out;
}

std::string with_chunk(const std::string& png, const std::string& type, const std::string& held) {
  const std::string body = type + held;
  const size_t sum = crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
  constexpr size_t behind_header = 33;
  return png.substr(0, behind_header) + big_endian(held.size()) + body + big_endian(sum) +
         png.substr(behind_header);
}

/// libpng says sRGB of what it writes.
std::string without_srgb(std::string png) {
  constexpr size_t length = 13;
  return png.erase(png.find("sRGB") - 4, length);
}

std::string packed(const std::string& icc) {
  uLongf size = compressBound(icc.size());
  std::string out(size, '\0');
  compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(icc.data()),
           icc.size());
  return std::string("mien\0\0", 6) + out.substr(0, size);
}

/// gAMA 1/2.2 and the chromaticities of Adobe RGB.
std::string adobe_chromaticities() {
  std::string out;
  for (size_t value : {31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000}) out += big_endian(value);
  return out;
}

/// The middle pixel's colour is near these levels.
bool is_near(const std::string& picture, int r, int g, int b, int by = 3) {
  const Pixels pixels = read_pixels(picture).value();
  const size_t at = (size_t{pixels.height / 2} * pixels.width + pixels.width / 2) * 3;
  const int wanted[] = {r, g, b};
  for (size_t i = 0; i < 3; ++i)
    if (std::abs(static_cast<uint8_t>(pixels.rgb[at + i]) - wanted[i]) > by) return false;
  return true;
}

/// A profile that the program keeps.
std::string coated_paper() { return read_file(source_dir() / "themes/annuaire/profils/FOGRA39.icc"); }

}  // namespace

TEST_CASE("colours: one green in sRGB and in Adobe RGB is one green on screens") {
  const Pixels wide = plain(139, 178, 72);  // sRGB 120, 179, 59
  const std::string jpeg = write_jpeg(wide, 95), drawn = write_png(wide);
  CHECK(is_near(jpeg, 139, 178, 72));
  CHECK(is_near(with_profile(jpeg, adobe_rgb()), 120, 179, 59));
  CHECK(is_near(with_profile(jpeg, adobe_rgb(), 100), 120, 179, 59));
  CHECK(is_near(with_chunk(drawn, "iCCP", packed(adobe_rgb())), 120, 179, 59));
  const std::string gamma = big_endian(45455), bare = without_srgb(drawn);
  CHECK(
      is_near(with_chunk(with_chunk(bare, "gAMA", gamma), "cHRM", adobe_chromaticities()), 120, 179, 59, 6));
  CHECK(is_near(with_chunk(bare, "gAMA", gamma), 139, 178, 72, 0));
  CHECK(is_near(with_chunk(bare, "gAMA", big_endian(100000)), 194, 217, 144));
  CHECK(is_near(with_chunk(drawn, "gAMA", big_endian(100000)), 139, 178, 72, 0));
}

TEST_CASE("colours: a camera's note that its colours are Adobe RGB counts") {
  std::string tiff("II*\0\x08\0\0\0", 8);
  auto directory = [](const std::string& entry) {
    return std::string("\x01\0", 2) + entry + std::string(4, '\0');
  };
  tiff += directory(std::string("\x69\x87\x04\0\x01\0\0\0\x1A\0\0\0", 12));
  tiff += directory(std::string("\x05\xA0\x04\0\x01\0\0\0\x2C\0\0\0", 12));
  tiff += directory(std::string("\x01\0\x02\0\x04\0\0\0R03\0", 12));
  const std::string exif = std::string("Exif\0\0", 6) + tiff;
  std::string segment = "\xFF\xE1";
  segment += '\0';
  segment += static_cast<char>(exif.size() + 2);
  const std::string jpeg = write_jpeg(plain(139, 178, 72), 95);
  CHECK(is_near(jpeg.substr(0, 2) + segment + exif + jpeg.substr(2), 120, 179, 59));
}

TEST_CASE("colours: a profile of grey is for grey, a profile of no use is passed over") {
  const std::string grey = write_jpeg(plain(128, 128, 128), 95);
  CHECK(is_near(with_profile(grey, grey_linear()), 188, 188, 188));
  CHECK(is_near(with_profile(grey, "ceci n’est pas un profil"), 128, 128, 128));
  CHECK(is_near(with_profile(grey, coated_paper()), 128, 128, 128));
  CHECK(is_near(with_profile(grey, adobe_rgb().substr(0, 200)), 128, 128, 128));
  CHECK(is_near(with_chunk(write_png(plain(9, 8, 7)), "iCCP", "mien"), 9, 8, 7));
  CHECK_FALSE(has_own_colours(with_profile(grey, saved(cmsCreate_sRGBProfile()))));
  CHECK(has_own_colours(with_profile(grey, adobe_rgb())));
  CHECK(has_own_colours(cmyk_jpeg(60, true)));
}

TEST_CASE("colours: inks are shown as coated paper shows them") {
  CHECK(is_near(cmyk_jpeg(0, true), 255, 255, 255, 1));
  CHECK(is_near(cmyk_jpeg(255, true), 0, 0, 0, 4));
  const std::string third = cmyk_jpeg(77, true);  // 30 % of each
  CHECK(is_near(third, 147, 138, 135, 12));
  CHECK(is_near(with_profile(third, coated_paper()), 147, 138, 135, 3));
}

TEST_CASE("colours: inks of the press, or of no known one, are kept; others are converted once") {
  const auto press = InkProfile::open(coated_paper());
  REQUIRE(press);
  const std::string bare = cmyk_jpeg(59, true);
  const Raster own = read_raster(bare).value();
  CHECK_EQ(own.channels, 4);
  CHECK(press->pixels(own) == own.samples);
  const Raster same = read_raster(with_profile(bare, coated_paper())).value();
  CHECK(press->pixels(same) == own.samples);
  CHECK(press->keeps_inks_of(coated_paper()));
  const std::string american = read_file("/usr/share/color/icc/ghostscript/default_cmyk.icc");
  if (american.empty()) SKIP_TEST("libgs-common");
  CHECK_FALSE(press->keeps_inks_of(american));
  const Raster other = read_raster(with_profile(bare, american)).value();
  CHECK(press->pixels(other) != own.samples);
}

TEST_CASE("colours: the same green gives the same inks, from its own colours") {
  const auto press = InkProfile::open(coated_paper());
  REQUIRE(press);
  const Raster narrow = read_raster(write_jpeg(plain(120, 179, 59), 95)).value(),
               wide = read_raster(with_profile(write_jpeg(plain(139, 178, 72), 95), adobe_rgb())).value();
  CHECK_FALSE(wide.profile.empty());
  const std::string a = press->pixels(narrow), b = press->pixels(wide);
  for (size_t i = 0; i < 4; ++i)
    CHECK(std::abs(static_cast<uint8_t>(a[i]) - static_cast<uint8_t>(b[i])) <= 8);
}

TEST_CASE("colours: no colour takes more ink than coated paper bears") {
  const auto press = InkProfile::open(coated_paper());
  REQUIRE(press);
  for (int r = 0; r < 256; r += 51)
    for (int g = 0; g < 256; g += 51)
      for (int b = 0; b < 256; b += 51) {
        const Pixels one = plain(uint8_t(r), uint8_t(g), uint8_t(b));
        const std::string inks = press->pixels(one).substr(0, 4);
        int total = 0;
        for (char ink : inks) total += static_cast<uint8_t>(ink);
        CHECK_LE(total, 3.02 * 255);
      }
}
