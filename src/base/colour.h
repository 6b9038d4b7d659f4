// Colours, and which can be read on which: relative luminance and contrast of WCAG 2.2 (success
// criterion 1.4.3).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace annuaire {

struct Colour {
  uint8_t r = 0, g = 0, b = 0;  ///< sRGB
  uint16_t inks = 0;  ///< those wanted for it on a press, counted from 1 in PrepressStyle; 0: by its values
  bool operator==(const Colour&) const = default;
};

/// "#1a2b3c", upper or lower case.
std::optional<Colour> parse_colour(std::string_view text);
std::string to_hex(Colour colour);  ///< "#1a2b3c"

/// Relative luminance, 0 (black) to 1 (white).
double luminance(Colour colour);
/// Contrast ratio, 1 (the same) to 21 (black on white).
double contrast(Colour a, Colour b);
/// The colour itself, or the nearest shade of its hue (darker or lighter) with at least `ratio` on
/// `background`.
Colour legible(Colour colour, Colour background, double ratio);
/// Of two inks, the one that reads better on `background`, made legible (4.5:1) if need be.
Colour ink_on(Colour background, Colour dark, Colour light);

/// CIE lightness L*, 0 (black) to 100 (white): what remains of a colour on a black and white copy.
double lightness(Colour colour);
struct ScaleColour {
  Colour colour;
  bool given = false;  ///< asked for as it is: never changed
};
/// The colours of a scale, in its order, told apart without hue: each as it is where it differs by 12 or more
/// in lightness from the one before (and from the next, if that one is given), else the nearest shade of its
/// hue that does.
std::vector<Colour> told_apart(std::span<const ScaleColour> scale);

}  // namespace annuaire
