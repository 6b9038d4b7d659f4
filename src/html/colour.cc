#include "html/colour.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace annuaire {
namespace {

double linear(uint8_t channel) {
  double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Rgb c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

uint8_t mixed(uint8_t from, uint8_t to, int percent) {
  return static_cast<uint8_t>(from + (to - from) * percent / 100);
}

}  // namespace

std::optional<Rgb> parse_rgb(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  uint8_t channels[3];
  for (size_t i = 0; i < 3; ++i) {
    const char* begin = text.data() + 1 + 2 * i;
    auto [end, fault] = std::from_chars(begin, begin + 2, channels[i], 16);
    if (fault != std::errc() || end != begin + 2) return std::nullopt;
  }
  return Rgb{channels[0], channels[1], channels[2]};
}

std::string to_hex(Rgb colour) {
  std::string text = "#";
  for (uint8_t channel : {colour.r, colour.g, colour.b})
    for (int digit : {channel >> 4, channel & 15}) text += "0123456789abcdef"[digit];
  return text;
}

double contrast(Rgb a, Rgb b) {
  auto [dark, light] = std::minmax({luminance(a), luminance(b)});
  return (light + 0.05) / (dark + 0.05);
}

Rgb readable(Rgb colour, Rgb ground, double ratio) {
  Rgb black, white{255, 255, 255};
  Rgb goal = contrast(black, ground) > contrast(white, ground) ? black : white;
  Rgb moved = colour;
  for (int percent = 0; percent <= 100 && contrast(moved, ground) < ratio; ++percent)
    moved = {mixed(colour.r, goal.r, percent), mixed(colour.g, goal.g, percent),
             mixed(colour.b, goal.b, percent)};
  return moved;
}

}  // namespace annuaire
