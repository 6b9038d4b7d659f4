#include "image/inks.h"

#include <array>
#include <cmath>
#include <map>
#include <mutex>

#include "base/fingerprint.h"
#include "image/image.h"
#include "image/lcms.h"

namespace annuaire {
namespace {

/// Largest difference of colour (CIE 1976) between two descriptions of one press.
constexpr double same_press = 4;

/// What a press’s profile says of some mixtures of its inks.
std::vector<cmsCIELab> looks_of(const Profile& press) {
  const Profile lab(cmsCreateLab4Profile(nullptr));
  const Transform transform(cmsCreateTransform(press.get(), TYPE_CMYK_8, lab.get(), TYPE_Lab_DBL,
                                               INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_NOOPTIMIZE));
  std::vector<cmsCIELab> looks;
  if (!transform) return looks;
  constexpr uint8_t steps[] = {0, 128, 255};
  for (uint8_t c : steps)
    for (uint8_t m : steps)
      for (uint8_t y : steps)
        for (uint8_t k : {uint8_t{0}, uint8_t{128}}) {
          const uint8_t inks[4]{c, m, y, k};
          cmsDoTransform(transform.get(), inks, &looks.emplace_back(), 1);
        }
  return looks;
}

bool are_alike(const std::vector<cmsCIELab>& a, const std::vector<cmsCIELab>& b) {
  if (a.empty() || a.size() != b.size()) return false;
  for (size_t i = 0; i < a.size(); ++i)
    if (cmsDeltaE(&a[i], &b[i]) > same_press) return false;
  return true;
}

/// How pixels become inks of the press.
struct Way {
  cmsUInt32Number type = 0;  ///< of the pixels
  Transform transform;       ///< null: they are such inks already
};

}  // namespace

struct InkProfile::Transforms {
  Profile press;
  std::vector<cmsCIELab> looks;
  Transform colours, pictures;
  std::mutex guard;
  std::map<uint64_t, Way> ways;  ///< by the fingerprint of the pictures’ profiles

  const Way& way_from(const std::string& icc);

 private:
  Way make(const std::string& icc) const;
};

/// Nothing where the profile is none: type 0.
Way InkProfile::Transforms::make(const std::string& icc) const {
  const Profile from = open_profile(icc);
  if (!from) return {};
  if (cmsGetColorSpace(from.get()) == cmsSigRgbData)
    return {TYPE_RGB_8, make_transform(from, TYPE_RGB_8, press, TYPE_CMYK_8, INTENT_PERCEPTUAL)};
  if (cmsGetColorSpace(from.get()) != cmsSigCmykData) return {};
  if (are_alike(looks_of(from), looks)) return {TYPE_CMYK_8, nullptr};
  return {
      TYPE_CMYK_8,  // black alone stays black alone
      make_transform(from, TYPE_CMYK_8, press, TYPE_CMYK_8, INTENT_PRESERVE_K_ONLY_RELATIVE_COLORIMETRIC)};
}

const Way& InkProfile::Transforms::way_from(const std::string& icc) {
  const std::lock_guard lock(guard);
  const auto [place, fresh] = ways.try_emplace(fingerprint(icc));
  if (fresh) place->second = make(icc);
  return place->second;
}

InkProfile::InkProfile(std::string icc, std::unique_ptr<Transforms> transforms)
    : icc_(std::move(icc)), transforms_(std::move(transforms)) {}

std::unique_ptr<const InkProfile> InkProfile::open(std::string icc) {
  auto made = std::make_unique<Transforms>();
  made->press = open_profile(icc);
  if (!made->press || cmsGetColorSpace(made->press.get()) != cmsSigCmykData ||
      cmsGetDeviceClass(made->press.get()) != cmsSigOutputClass)
    return nullptr;
  const Profile screen(cmsCreate_sRGBProfile());
  made->colours = make_transform(screen, TYPE_RGB_8, made->press, TYPE_CMYK_8, INTENT_RELATIVE_COLORIMETRIC);
  made->pictures = make_transform(screen, TYPE_RGB_8, made->press, TYPE_CMYK_8, INTENT_PERCEPTUAL);
  if (!made->colours || !made->pictures) return nullptr;
  made->looks = looks_of(made->press);
  return std::unique_ptr<const InkProfile>(new InkProfile(std::move(icc), std::move(made)));
}

InkProfile::~InkProfile() = default;

InkAmounts InkProfile::of(uint8_t r, uint8_t g, uint8_t b) const {
  const uint8_t light[3]{r, g, b};
  uint8_t ink[4];
  cmsDoTransform(transforms_->colours.get(), light, ink, 1);
  return {ink[0] / 255.0, ink[1] / 255.0, ink[2] / 255.0, ink[3] / 255.0};
}

std::string InkProfile::pixels(const Pixels& pixels) const {
  const size_t count = size_t{pixels.width} * pixels.height;
  std::string inks(count * 4, '\0');
  cmsDoTransform(transforms_->pictures.get(), pixels.rgb.data(), inks.data(),
                 static_cast<cmsUInt32Number>(count));
  return inks;
}

bool InkProfile::keeps_inks_of(const std::string& icc) const {
  if (icc.empty()) return true;
  const Way& way = transforms_->way_from(icc);
  return way.type != TYPE_CMYK_8 || !way.transform;
}

std::string InkProfile::pixels(const Raster& raster) const {
  const bool inks = raster.channels == 4;
  const Way* way = raster.profile.empty() ? nullptr : &transforms_->way_from(raster.profile);
  const bool fits = way && way->transform && (way->type == TYPE_CMYK_8) == inks;
  if (!fits && inks) return raster.samples;
  const size_t count = size_t{raster.width} * raster.height;
  std::string out(count * 4, '\0');
  cmsDoTransform(fits ? way->transform.get() : transforms_->pictures.get(), raster.samples.data(), out.data(),
                 static_cast<cmsUInt32Number>(count));
  return out;
}

}  // namespace annuaire
