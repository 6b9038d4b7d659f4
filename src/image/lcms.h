// Owners of what Little CMS makes; for the files of this folder that call it.
#pragma once

#include <lcms2.h>
#include <memory>
#include <string_view>

namespace annuaire {

struct LcmsClose {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, LcmsClose>;

struct TransformDelete {
  void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using Transform = std::unique_ptr<void, TransformDelete>;

/// Null where the bytes are no profile.
inline Profile open_profile(std::string_view icc) {
  return Profile(cmsOpenProfileFromMem(icc.data(), static_cast<cmsUInt32Number>(icc.size())));
}

/// Black point compensated; without a cache, so that threads may share it. Null where there is no way.
inline Transform make_transform(const Profile& from, cmsUInt32Number from_type, const Profile& to,
                                cmsUInt32Number to_type, cmsUInt32Number intent) {
  return Transform(cmsCreateTransform(from.get(), from_type, to.get(), to_type, intent,
                                      cmsFLAGS_NOCACHE | cmsFLAGS_BLACKPOINTCOMPENSATION));
}

}  // namespace annuaire
