#include "image/inks.h"

#include <cmath>
#include <lcms2.h>
#include <stdexcept>

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

/// Without a cache, so that threads may share it.
Transform transform(const Profile& from, const Profile& to, uint32_t intent) {
  Transform made(cmsCreateTransform(from.get(), TYPE_RGB_8, to.get(), TYPE_CMYK_8, intent,
                                    cmsFLAGS_NOCACHE | cmsFLAGS_BLACKPOINTCOMPENSATION));
  if (!made) throw std::runtime_error("no transform to these inks");
  return made;
}

}  // namespace

struct InkProfile::Transforms {
  Transform colours, pictures;
};

InkProfile::InkProfile(std::string icc) : icc_(std::move(icc)), transforms_(std::make_unique<Transforms>()) {
  Profile press(cmsOpenProfileFromMem(icc_.data(), static_cast<cmsUInt32Number>(icc_.size())));
  if (!press || cmsGetColorSpace(press.get()) != cmsSigCmykData ||
      cmsGetDeviceClass(press.get()) != cmsSigOutputClass)
    throw std::runtime_error("no CMYK output profile");
  Profile screen(cmsCreate_sRGBProfile());
  transforms_->colours = transform(screen, press, INTENT_RELATIVE_COLORIMETRIC);
  transforms_->pictures = transform(screen, press, INTENT_PERCEPTUAL);
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
