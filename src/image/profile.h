// The colour profile that a picture holds.
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

/// ICC bytes: those inside a JPEG, PNG or WebP, or a profile made from what a JPEG’s EXIF (Adobe RGB) or a
/// PNG’s gAMA and cHRM say. Empty: none; screens’ colours (sRGB) are meant, or the inks of no known press.
std::string profile_of(std::string_view bytes);

/// Does the profile show colours as sRGB does, to the eye?
bool is_of_screens(const std::string& icc);

}  // namespace annuaire
