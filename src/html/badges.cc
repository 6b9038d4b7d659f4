#include "html/badges.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "html/colour.h"

namespace annuaire {
namespace {

constexpr double text_contrast = 4.5;  // WCAG 1.4.3

struct NamedShape {
  std::string_view name, path;
};

/// In the order that levels without `forme` take them.
constexpr NamedShape shapes[] = {
    {"disque", "M8 .8a7.2 7.2 0 1 0 0 14.4A7.2 7.2 0 0 0 8 .8z"},
    {"losange", "M8 0l8 8-8 8-8-8z"},
    {"carre", "M1.4 1.4h13.2v13.2H1.4z"},
    {"triangle", "M8 .8l8 13.8H0z"},
    {"hexagone", "M8 .2l6.75 3.9v7.8L8 15.8l-6.75-3.9V4.1z"},
    {"etoile", "M8 .5l2 5.25 5.6.28-4.37 3.52L12.7 15 8 11.9 3.3 15l1.47-5.45L.4 6.03 6 5.75z"},
    {"pentagone", "M8 .6l7.42 5.39-2.84 8.72H3.42L.58 5.99z"},
    {"anneau",
     "M8 .8a7.2 7.2 0 1 0 0 14.4A7.2 7.2 0 0 0 8 .8zm0 3.6a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2z"},
};

Rgb theme_colour(const Data& colours, const char* scheme, const char* name, Rgb otherwise) {
  const Data* group = *scheme ? colours.find(scheme) : nullptr;
  return parse_rgb((group ? *group : colours)[name].text()).value_or(otherwise);
}

Rgb level_colour(const Level& level, size_t rank, const Data& colours) {
  if (auto own = parse_rgb(level.colour.value)) return *own;
  const Data::List& ranks = colours["niveaux"].items();
  return ranks.empty() ? Rgb() : parse_rgb(ranks[rank % ranks.size()].text()).value_or(Rgb());
}

std::string_view shape_of(const Level& level, size_t rank) {
  return level.shape.empty() ? shapes[rank % std::size(shapes)].name : std::string_view(level.shape);
}

/// The theme's dark or light ink, whichever is easier to read on a ground.
Rgb ink_on(Rgb ground, const Data& colours) {
  Rgb dark = theme_colour(colours, "", "encre", {0, 0, 0});
  Rgb light = theme_colour(colours, "", "clair", {255, 255, 255});
  return contrast(dark, ground) > contrast(light, ground) ? dark : light;
}

}  // namespace

std::string_view shape_path(std::string_view name) {
  auto found =
      std::find_if(std::begin(shapes), std::end(shapes), [&](const NamedShape& s) { return s.name == name; });
  return (found == std::end(shapes) ? std::begin(shapes) : found)->path;
}

Data badge(const Level& level, size_t rank, const Words& words) {
  std::string name = words.set(level.name);
  std::string award =
      level.award.empty() ? words.fill("niveau.attribution", {{"nom", name}}) : words.set(level.award);
  return Data::row({{"id", level.id.value},
                    {"nom", name},
                    {"titre_niveau", words.fill("niveau.titre", {{"nom", name}})},
                    {"attribution", award},
                    {"symbole", level.symbol.value},
                    {"trace", shape_path(shape_of(level, rank))}});
}

Data badge_colours(const Site& site, const Theme& theme) {
  const Data& colours = theme.settings["couleurs"];
  Rgb light = theme_colour(colours, "", "papier", {255, 255, 255});
  Rgb dark = theme_colour(colours, "sombre", "papier", {0, 0, 0});
  Data list = Data::list();
  size_t rank = 0;
  for (const Level& level : site.config().levels) {
    Rgb colour = level_colour(level, rank, colours);
    list.push(Data::row({{"id", level.id.value},
                         {"trace", level.symbol.empty() ? shape_path(shape_of(level, rank)) : ""},
                         {"clair", to_hex(readable(colour, light, text_contrast))},
                         {"sombre", to_hex(readable(colour, dark, text_contrast))},
                         {"fond", to_hex(colour)},
                         {"sur", to_hex(readable(ink_on(colour, colours), colour, text_contrast))}}));
    ++rank;
  }
  return list;
}

}  // namespace annuaire
