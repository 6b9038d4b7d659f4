// Colours of files into those of screens: by the profile that a picture holds, or by a model of inks on
// paper.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "image/formats.h"
#include "image/lcms.h"
#include "image/profile.h"

namespace annuaire {
namespace {

/// Levels of 255 that no eye tells apart.
constexpr int alike = 2;

/// What a profile’s colours are given in; 0: neither of these.
cmsUInt32Number type_of(const Profile& profile) {
  switch (cmsGetColorSpace(profile.get())) {
    case cmsSigRgbData:
      return TYPE_RGB_8;
    case cmsSigGrayData:
      return TYPE_GRAY_8;
    case cmsSigCmykData:
      return TYPE_CMYK_8;
    default:
      return 0;
  }
}

Transform to_screen(const Profile& from, cmsUInt32Number type) {
  const Profile screen(cmsCreate_sRGBProfile());
  return make_transform(from, type, screen, TYPE_RGB_8, INTENT_RELATIVE_COLORIMETRIC);
}

/// Does the transform leave colours as they are, to the eye?
bool changes_nothing(const Transform& transform, cmsUInt32Number type) {
  constexpr std::array<int, 5> steps{0, 48, 128, 200, 255};
  for (int r : steps)
    for (int g : steps)
      for (int b : steps) {
        if (type == TYPE_GRAY_8 && (r != g || g != b)) continue;
        const uint8_t in[3]{uint8_t(r), uint8_t(g), uint8_t(b)};
        uint8_t out[3];
        cmsDoTransform(transform.get(), in, out, 1);
        for (size_t i = 0; i < 3; ++i)
          if (std::abs(in[i] - out[i]) > alike) return false;
      }
  return true;
}

std::string every_third(const std::string& rgb) {
  std::string grey;
  for (size_t i = 0; i < rgb.size(); i += 3) grey += rgb[i];
  return grey;
}

/// False where the profile is of no use for such samples, or changes nothing.
bool by_profile(Raster& raster) {
  const Profile from = open_profile(raster.profile);
  const cmsUInt32Number type = from ? type_of(from) : 0;
  if (type == 0 || (raster.channels == 4) != (type == TYPE_CMYK_8)) return false;
  const Transform transform = to_screen(from, type);
  if (!transform || (type != TYPE_CMYK_8 && changes_nothing(transform, type))) return false;
  const size_t count = size_t{raster.width} * raster.height;
  if (type == TYPE_GRAY_8) raster.samples = every_third(raster.samples);
  std::string rgb(count * 3, '\0');
  cmsDoTransform(transform.get(), raster.samples.data(), rgb.data(), static_cast<cmsUInt32Number>(count));
  raster.samples = std::move(rgb);
  return true;
}

/// Neugebauer’s model of three inks on coated paper: the light of each overprint (linear sRGB, white paper
/// 1), by FOGRA39, weighted by what it covers. Cyan counts 4, magenta 2, yellow 1.
constexpr double overprints[8][3] = {{1, 1, 1},
                                     {1.068, 0.850, -0.038},
                                     {0.788, -0.006, 0.209},
                                     {0.770, 0.004, 0.009},
                                     {-0.185, 0.347, 0.772},
                                     {-0.096, 0.307, 0.054},
                                     {0.033, 0.022, 0.230},
                                     {0.034, 0.034, 0.032}};
constexpr double dot_gain = 0.145;  ///< what a dot of half the area covers more

std::array<double, 256> covered_areas() {
  std::array<double, 256> areas{};
  for (size_t i = 0; i < areas.size(); ++i) {
    const double dot = static_cast<double>(i) / 255;
    areas[i] = dot + 4 * dot_gain * dot * (1 - dot);
  }
  return areas;
}

constexpr size_t finest = 4096;  ///< steps of light

std::array<char, finest + 1> coded_lights() {
  std::array<char, finest + 1> codes{};
  for (size_t i = 0; i < codes.size(); ++i) {
    const double c = static_cast<double>(i) / finest;
    const double s = c <= 0.0031308 ? c * 12.92 : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
    codes[i] = static_cast<char>(std::lround(s * 255));
  }
  return codes;
}

std::string light_of_inks(const std::string& inks) {
  static const auto areas = covered_areas();
  static const auto codes = coded_lights();
  std::string rgb;
  rgb.reserve(inks.size() / 4 * 3);
  for (size_t at = 0; at + 3 < inks.size(); at += 4) {
    auto area = [&](size_t ink) { return areas[static_cast<uint8_t>(inks[at + ink])]; };
    double light[3]{};
    for (size_t i = 0; i < 8; ++i) {
      const double share =
          (i & 4 ? area(0) : 1 - area(0)) * (i & 2 ? area(1) : 1 - area(1)) * (i & 1 ? area(2) : 1 - area(2));
      for (size_t c = 0; c < 3; ++c) light[c] += share * overprints[i][c];
    }
    for (double c : light)
      rgb += codes[static_cast<size_t>(std::clamp(c * (1 - area(3)), 0.0, 1.0) * finest + 0.5)];
  }
  return rgb;
}

}  // namespace

bool is_of_screens(const std::string& icc) {
  const Profile from = open_profile(icc);
  const cmsUInt32Number type = from ? type_of(from) : 0;
  if (type == 0) return true;  // of no use: its picture is taken as it is
  if (type == TYPE_CMYK_8) return false;
  const Transform transform = to_screen(from, type);
  return !transform || changes_nothing(transform, type);
}

Pixels in_light(Raster raster) {
  const bool changed = !raster.profile.empty() && by_profile(raster);
  if (!changed && raster.channels == 4) raster.samples = light_of_inks(raster.samples);
  return {raster.width, raster.height, std::move(raster.samples), std::move(raster.alpha)};
}

}  // namespace annuaire
