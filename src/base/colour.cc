#include "base/colour.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace annuaire {
namespace {

double decoded(double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); }

double linear(uint8_t channel) {
  static const std::array<double, 256> known = [] {
    std::array<double, 256> of_channels;
    for (size_t i = 0; i < of_channels.size(); ++i) of_channels[i] = decoded(double(i) / 255);
    return of_channels;
  }();
  return known[channel];
}

uint8_t coded(double linear_channel) {
  const double c = linear_channel;
  const double s = c <= 0.0031308 ? c * 12.92 : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
  return static_cast<uint8_t>(std::lround(std::clamp(s, 0.0, 1.0) * 255));
}

/// The hue of a colour at a lightness: scaled in linear light, then mixed with white where a channel is full.
Colour at_lightness(Colour colour, double wanted) {
  const double y = wanted > 8 ? std::pow((wanted + 16) / 116, 3) : wanted / 903.3;
  double r = linear(colour.r) + 1e-4, g = linear(colour.g) + 1e-4, b = linear(colour.b) + 1e-4;
  const double full = std::min(y / (0.2126 * r + 0.7152 * g + 0.0722 * b), 1 / std::max({r, g, b}));
  r *= full;
  g *= full;
  b *= full;
  const double now = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const double white = now < y && now < 1 ? (y - now) / (1 - now) : 0;
  auto mix = [white](double c) { return coded(c + (1 - c) * white); };
  return {mix(r), mix(g), mix(b)};
}

// The shade nearest in lightness that differs enough from the neighbours', a lighter one first.
Colour shade_apart(Colour colour, const std::vector<double>& neighbours) {
  constexpr double enough = 12, darkest = 10, lightest = 92, step = 0.5;
  const double now = lightness(colour);
  const auto is_apart = [&](double wanted, double distance) {
    return std::all_of(neighbours.begin(), neighbours.end(),
                       [&](double other) { return std::abs(wanted - other) >= distance; });
  };
  if (is_apart(now, enough)) return colour;
  constexpr double safe = enough + step;  // channels are whole numbers
  for (double way = step; way < 100; way += step)
    for (double wanted : {now + way, now - way})
      if (wanted >= darkest && wanted <= lightest && is_apart(wanted, safe))
        return at_lightness(colour, wanted);
  return colour;
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return {};
  uint32_t value = 0;
  auto [end, fault] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
  if (fault != std::errc() || end != text.data() + 7) return {};
  return Colour{uint8_t(value >> 16), uint8_t(value >> 8), uint8_t(value)};
}

std::string to_hex(Colour colour) {
  std::string text = "#";
  for (uint8_t channel : {colour.r, colour.g, colour.b})
    for (int digit : {channel >> 4, channel & 15}) text += "0123456789abcdef"[digit];
  return text;
}

double luminance(Colour c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

double contrast(Colour a, Colour b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

double lightness(Colour colour) {
  const double y = luminance(colour);
  return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

Colour legible(Colour colour, Colour background, double ratio) {
  const bool darker = contrast({0, 0, 0}, background) > contrast({255, 255, 255}, background);
  const double begin = lightness(colour), end = darker ? 0 : 100;
  for (int step = 0; step < 100; ++step) {
    const Colour shade = step ? at_lightness(colour, begin + (end - begin) * step / 100.0) : colour;
    if (contrast(shade, background) >= ratio) return shade;
  }
  return darker ? Colour{0, 0, 0} : Colour{255, 255, 255};
}

Colour ink_on(Colour background, Colour dark, Colour light) {
  return legible(contrast(dark, background) >= contrast(light, background) ? dark : light, background, 4.5);
}

std::vector<Colour> told_apart(std::span<const ScaleColour> scale) {
  std::vector<Colour> out;
  for (size_t i = 0; i < scale.size(); ++i) {
    std::vector<double> neighbours;
    if (i > 0) neighbours.push_back(lightness(out.back()));
    if (i + 1 < scale.size() && scale[i + 1].given) neighbours.push_back(lightness(scale[i + 1].colour));
    out.push_back(scale[i].given ? scale[i].colour : shade_apart(scale[i].colour, neighbours));
  }
  return out;
}

}  // namespace annuaire
