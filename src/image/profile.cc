#include "image/profile.h"

#include <cmath>
#include <lcms2.h>
#include <optional>

#include <zlib.h>

#include "image/formats.h"
#include "image/jpeg_header.h"
#include "image/lcms.h"

namespace annuaire {
namespace {

constexpr size_t largest_profile = 8'000'000;  ///< bytes

/// The colours that a profile with three primaries and one curve is made from.
struct Light {
  cmsCIExyY white{0.3127, 0.329, 1};
  cmsCIExyYTRIPLE primaries{{0.64, 0.33, 1}, {0.3, 0.6, 1}, {0.15, 0.06, 1}};  ///< sRGB’s
  double gamma = 0;                                                            ///< 0: the curve of sRGB
};

std::string profile_from(const Light& light) {
  const double srgb_curve[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
  cmsToneCurve* curve = light.gamma > 0 ? cmsBuildGamma(nullptr, light.gamma)
                                        : cmsBuildParametricToneCurve(nullptr, 4, srgb_curve);
  cmsToneCurve* const curves[] = {curve, curve, curve};
  const Profile profile(cmsCreateRGBProfile(&light.white, &light.primaries, curves));
  cmsFreeToneCurve(curve);
  cmsUInt32Number size = 0;
  if (!profile || !cmsSaveProfileToMem(profile.get(), nullptr, &size)) return {};
  std::string icc(size, '\0');
  return cmsSaveProfileToMem(profile.get(), icc.data(), &size) ? icc : std::string();
}

std::string profile_of_jpeg(std::string_view bytes) {
  const JpegHeader header = read_jpeg_head(bytes);
  std::string icc;
  for (const auto& [number, part] : header.profile_parts) icc += part;
  if (!icc.empty() || !header.adobe_rgb) return icc;
  Light adobe;
  adobe.primaries.Green = {0.21, 0.71, 1};
  adobe.gamma = 2.19921875;
  return profile_from(adobe);
}

std::string inflated(std::string_view packed) {
  std::string out;
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return {};
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  int state = Z_OK;
  char room[16384];
  while (state == Z_OK && out.size() < largest_profile) {
    stream.next_out = reinterpret_cast<Bytef*>(room);
    stream.avail_out = sizeof room;
    state = inflate(&stream, Z_NO_FLUSH);
    out.append(room, sizeof room - stream.avail_out);
  }
  inflateEnd(&stream);
  return state == Z_STREAM_END ? out : std::string();
}

uint32_t u32(std::string_view bytes, size_t at) {
  uint32_t value = 0;
  for (size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<uint8_t>(bytes[at + i]);
  return value;
}

/// Nothing where the chunk is none that could be meant.
std::optional<cmsCIExyYTRIPLE> primaries_of(std::string_view chrm, cmsCIExyY& white) {
  double at[8];
  for (size_t i = 0; i < 8; ++i) {
    at[i] = u32(chrm, i * 4) / 100'000.0;
    if (!(at[i] > 0) || at[i] >= 1) return std::nullopt;
  }
  white = {at[0], at[1], 1};
  return cmsCIExyYTRIPLE{{at[2], at[3], 1}, {at[4], at[5], 1}, {at[6], at[7], 1}};
}

std::string profile_of_png(std::string_view bytes) {
  if (const std::string_view chunk = png_chunk(bytes, "iCCP"); !chunk.empty()) {
    const size_t name_end = chunk.find('\0');
    return name_end == chunk.npos || name_end + 2 > chunk.size() ? "" : inflated(chunk.substr(name_end + 2));
  }
  const std::string_view gama = png_chunk(bytes, "gAMA"), chrm = png_chunk(bytes, "cHRM");
  if (gama.size() != 4 || !png_chunk(bytes, "sRGB").empty()) return {};
  Light light;
  constexpr double srgb = 0.45455, nearly = 0.025;  // what writers note for sRGB’s own curve
  const double gamma = u32(gama, 0) / 100'000.0;
  if (!(gamma > 0.1) || gamma > 2) return {};
  if (std::abs(gamma - srgb) > nearly) light.gamma = 1 / gamma;
  if (chrm.size() == 32) light.primaries = primaries_of(chrm, light.white).value_or(light.primaries);
  return profile_from(light);
}

}  // namespace

std::string profile_of(std::string_view bytes) {
  const std::optional<ImageInfo::Format> format = format_of(bytes);
  if (!format) return {};
  switch (*format) {
    case ImageInfo::Format::jpeg:
      return profile_of_jpeg(bytes);
    case ImageInfo::Format::png:
      return profile_of_png(bytes);
    case ImageInfo::Format::webp:
      return std::string(webp_chunk(bytes, "ICCP"));
    case ImageInfo::Format::gif:
    case ImageInfo::Format::svg:
      break;
  }
  return {};
}

}  // namespace annuaire
