#include "html/badges.h"

#include <algorithm>
#include <cstdio>

#include "base/text.h"

namespace annuaire {
namespace {

constexpr double text_contrast = 4.5;  // WCAG 1.4.3

Colour theme_colour(const Data& colours, const char* name, Colour otherwise) {
  return parse_colour(colours[name].text()).value_or(otherwise);
}

/// A string of a style sheet that may stand in HTML too.
std::string css_string(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    const bool special = std::string_view("\"\\<>&").find(c) != std::string_view::npos;
    if (static_cast<unsigned char>(c) >= ' ' && !special) {
      out += c;
      continue;
    }
    char escaped[8];
    std::snprintf(escaped, sizeof escaped, "\\%x ", static_cast<unsigned char>(c));
    out += escaped;
  }
  return out + "\"";
}

std::string trace_of(const LevelBadge& badge) { return badge.symbol.empty() ? svg_path(badge.emblem) : ""; }

}  // namespace

Data badge_data(const LevelBadge& badge) {
  return Data::row({{"id", badge.id},
                    {"nom", badge.name},
                    {"titre_niveau", badge.title},
                    {"attribution", badge.award},
                    {"symbole", badge.symbol},
                    {"trace", trace_of(badge)}});
}

Data badge_colours(std::span<const LevelBadge> badges, const Theme& theme) {
  const Data& colours = theme.settings["couleurs"];
  const Colour black{0, 0, 0}, white{255, 255, 255};
  const Colour paper = theme_colour(colours, "papier", white);
  const Colour night = theme_colour(colours["sombre"], "papier", black);
  const Colour dark_ink = theme_colour(colours, "encre", black);
  const Colour light_ink = theme_colour(colours, "clair", white);
  Data list = Data::list();
  for (const LevelBadge& badge : badges)
    list.push(Data::row({{"id", badge.id},
                         {"ecrit", badge.symbol.empty() ? "" : css_string(badge.symbol)},
                         {"trace", trace_of(badge)},
                         {"clair", to_hex(legible(badge.colour, paper, text_contrast))},
                         {"sombre", to_hex(legible(badge.colour, night, text_contrast))},
                         {"fond", to_hex(badge.colour)},
                         {"sur", to_hex(ink_on(badge.colour, dark_ink, light_ink))}}));
  return list;
}

size_t longest_sign(std::span<const LevelBadge> badges) {
  size_t longest = 1;
  for (const LevelBadge& badge : badges) longest = std::max(longest, display_width(badge.symbol));
  return longest;
}

}  // namespace annuaire
