// Colours that can be read and told apart, and the outlines of emblems.
#include <algorithm>
#include <cmath>
#include <set>

#include "base/colour.h"
#include "base/emblem.h"
#include "base/text.h"
#include "support.h"

using namespace annuaire;

TEST_CASE("colour: as designers write them") {
  CHECK_EQ(parse_colour("#0a1B2c"), Colour{10, 27, 44});
  CHECK_EQ(to_hex(parse_colour("#8A6100").value()), "#8a6100");
  for (const char* wrong : {"", "0a1b2c", "#0a1b2", "#0a1b2g", "#-1b2c3", "#8A61 0"})
    CHECK_FALSE(parse_colour(wrong));
}

TEST_CASE("colour: contrast as WCAG defines it") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
  CHECK(contrast({0x77, 0x77, 0x77}, {255, 255, 255}) == doctest::Approx(4.478).epsilon(0.001));
}

TEST_CASE("colour: what cannot be read is moved just as far as it takes") {
  const Colour black{0, 0, 0}, white{255, 255, 255}, gold{233, 187, 77};
  const Colour paper{252, 251, 247}, night{12, 27, 25};
  CHECK_EQ(legible(black, white, 7), black);
  CHECK_GE(contrast(legible(gold, white, 3), white), 3);
  CHECK_GE(contrast(legible(gold, paper, 4.5), paper), 4.5);
  CHECK_LT(contrast(legible(gold, paper, 4.5), paper), 4.8);
  CHECK_EQ(legible(gold, night, 4.5), gold);
  CHECK_GE(contrast(legible({20, 20, 20}, night, 4.5), night), 4.5);
  CHECK_EQ(ink_on(gold, {16, 48, 45}, white), Colour{16, 48, 45});
  for (int grey = 0; grey < 256; grey += 5) {
    const Colour ground{uint8_t(grey), uint8_t(grey), uint8_t(grey)};
    CHECK_GE(contrast(ink_on(ground, {40, 40, 40}, white), ground), 4.5);
  }
}

TEST_CASE("colour: levels differ in lightness, whatever the site's colours") {
  const auto apart = [](const std::vector<Colour>& colours) {
    std::vector<ScaleColour> scale;
    for (const Colour& colour : colours) scale.push_back({colour, false});
    return told_apart(scale);
  };
  const std::vector<Colour> dark{{0x8a, 0x61, 0x00}, {0x55, 0x60, 0x6b}, {0x8a, 0x4a, 0x20}};
  const std::vector<Colour> set = apart(dark);
  CHECK_EQ(set[0], dark[0]);
  for (size_t i = 1; i < set.size(); ++i) CHECK_GE(std::abs(lightness(set[i - 1]) - lightness(set[i])), 12);
  CHECK_EQ(apart(set), set);
  CHECK_EQ(apart({{1, 2, 3}}).size(), 1);
  CHECK(apart({}).empty());
  for (const Colour& each : {Colour{0, 0, 0}, Colour{255, 255, 255}, Colour{255, 0, 0}, Colour{0, 0, 255}}) {
    const std::vector<Colour> twins = apart({each, each, each});
    CHECK_GE(std::abs(lightness(twins[0]) - lightness(twins[1])), 12);
    CHECK_GE(std::abs(lightness(twins[1]) - lightness(twins[2])), 12);
  }
}

TEST_CASE("colour: those that are given stay as they are, the others give way on both sides") {
  const Colour wine{0x7a, 0x1f, 0x3d}, red{0xb0, 0x41, 0x3e};
  for (const Colour& free : {wine, red, Colour{0, 0, 0}, Colour{128, 128, 128}, Colour{255, 255, 255}}) {
    const std::vector<Colour> set =
        told_apart(std::vector<ScaleColour>{{wine, true}, {free, false}, {red, true}});
    CHECK_EQ(set[0], wine);
    CHECK_EQ(set[2], red);
    CHECK_GE(std::abs(lightness(set[1]) - lightness(wine)), 12);
    CHECK_GE(std::abs(lightness(set[1]) - lightness(red)), 12);
  }
}

TEST_CASE("emblem: each has a name and an outline of its own, within its square") {
  std::set<std::string> paths;
  const std::string all = emblem_names();
  for (std::string_view name : split(all, ',')) {
    const Emblem emblem = emblem_named(trim(name));
    REQUIRE_NE(emblem, Emblem::none);
    CHECK(paths.insert(svg_path(emblem)).second);
    for (const OutlineStep& step : outline_of(emblem))
      for (const OutlinePoint& point : step.points) {
        CHECK_GE(std::min(point.x, point.y), 0);
        CHECK_LE(std::max(point.x, point.y), emblem_side);
      }
  }
  CHECK_EQ(paths.size(), 16);
  CHECK_EQ(emblem_named("inconnue"), Emblem::none);
  CHECK(outline_of(Emblem::none).empty());
  CHECK_EQ(svg_path(Emblem::triangle), "M8 .8L16 14.6 0 14.6z");
}
