#include "image/inks.h"

#include <cmath>
#include <lcms2.h>

#include "image/image.h"

namespace annuaire {
namespace {

struct LcmsClose {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, LcmsClose>;

struct TransformDelete {
  void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using Transform = std::unique_ptr<void, TransformDelete>;

/// Without a cache, so that threads may share it. Null where the profile has no way to these inks.
Transform transform(const Profile& from, const Profile& to, uint32_t intent) {
  return Transform(cmsCreateTransform(from.get(), TYPE_RGB_8, to.get(), TYPE_CMYK_8, intent,
                                      cmsFLAGS_NOCACHE | cmsFLAGS_BLACKPOINTCOMPENSATION));
}

}  // namespace

struct InkProfile::Transforms {
  Transform colours, pictures;
};

InkProfile::InkProfile(std::string icc, std::unique_ptr<Transforms> transforms)
    : icc_(std::move(icc)), transforms_(std::move(transforms)) {}

std::unique_ptr<const InkProfile> InkProfile::open(std::string icc) {
  const Profile press(cmsOpenProfileFromMem(icc.data(), static_cast<cmsUInt32Number>(icc.size())));
  if (!press || cmsGetColorSpace(press.get()) != cmsSigCmykData ||
      cmsGetDeviceClass(press.get()) != cmsSigOutputClass)
    return nullptr;
  const Profile screen(cmsCreate_sRGBProfile());
  auto transforms = std::make_unique<Transforms>();
  transforms->colours = transform(screen, press, INTENT_RELATIVE_COLORIMETRIC);
  transforms->pictures = transform(screen, press, INTENT_PERCEPTUAL);
  if (!transforms->colours || !transforms->pictures) return nullptr;
  return std::unique_ptr<const InkProfile>(new InkProfile(std::move(icc), std::move(transforms)));
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

}  // namespace annuaire
