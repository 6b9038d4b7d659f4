// Colours that can be read: the contrast of WCAG 2.2 (relative luminance, success criterion 1.4.3).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace annuaire {

struct Rgb {
  uint8_t r = 0, g = 0, b = 0;
};

std::optional<Rgb> parse_rgb(std::string_view text);  ///< "#8A6100"
std::string to_hex(Rgb colour);                       ///< "#8a6100"
/// From 1 (the same) to 21 (black on white).
double contrast(Rgb a, Rgb b);
/// The colour, moved towards black or white no further than it takes to reach `ratio` on `ground`.
Rgb readable(Rgb colour, Rgb ground, double ratio);

}  // namespace annuaire
