// print.json: what is read, what is reported, and colours that can be told apart.
#include "base/text.h"
#include "compose_site.h"
#include "layout/legible.h"
#include "theme/print_style.h"
#include "theme/style_names.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

std::string faults_of(const std::string& print) {
  Diagnostics faults;
  const Style style = read_style(json(print), "print.json", faults);
  CHECK_FALSE(style.faces.empty());
  CHECK_FALSE(style.levels.empty());
  std::string all;
  for (const Diagnostic& fault : faults.all()) all += fault.message.fr + "\n";
  return all;
}

}  // namespace

TEST_CASE("style: what is dark on paper, small signs and codes with it, is printed in black ink alone") {
  const Style style = shipped_style();
  size_t told = 0;
  for (const char* name : {"texte", "encre", "gris"})
    for (const auto& [colour, inks] : style.press.inks)
      if (colour == style.colour(name)) {
        CHECK_MESSAGE((inks[0] == 0 && inks[1] == 0 && inks[2] == 0 && inks[3] > 0.5), name);
        ++told;
      }
  CHECK_EQ(told, 3);
}

TEST_CASE("style: the shipped style is complete and can be read") {
  const Style style = shipped_style();
  CHECK_EQ(style.width, doctest::Approx(595.28).epsilon(0.001));
  CHECK_GT(contrast(style.text("corps").colour, style.colour("papier")), 7);
  for (const char* name : {"etiquette-intercalaire", "porteur-intercalaire", "titre-intercalaire",
                           "texte-dos", "editeur-couverture"})
    CHECK_MESSAGE(contrast(style.text(name).colour, style.colour("fond")) > 4.5, name);
  for (const char* name : {"etiquette", "pied", "sous-titre", "tete-laterale"})
    CHECK_MESSAGE(contrast(style.text(name).colour, style.colour("papier")) > 4.5, name);
}

TEST_CASE("style: measures and colours as designers write them") {
  CHECK_EQ(parse_measure("10.5 pt"), 10.5);
  CHECK_EQ(parse_measure("1,5cm"), doctest::Approx(42.52).epsilon(0.001));
  CHECK_EQ(parse_measure("-2 mm").value(), doctest::Approx(-5.669).epsilon(0.001));
  CHECK_EQ(parse_measure("0"), 0);
  for (const char* wrong : {"", "12", "pt", "12 px", "1e9 mm", "nan pt", "12 mm x"})
    CHECK_FALSE(parse_measure(wrong));
  CHECK_EQ(parse_colour("#0a1B2c"), Colour{10, 27, 44});
  for (const char* wrong : {"", "0a1b2c", "#0a1b2", "#0a1b2g", "#-1b2c3"}) CHECK_FALSE(parse_colour(wrong));
}

TEST_CASE("style: faults are reported and never fatal") {
  CHECK_NE(faults_of("[]").find("« textes.corps » : absent"), std::string::npos);
  CHECK_NE(faults_of(R"({"page": {"largeur": "10 mm", "largueur": 3}})").find("clé inconnue"),
           std::string::npos);
  CHECK_NE(faults_of(R"({"textes": {"a": {"comme": "b"}, "b": {"comme": "a"}}})").find("mord la queue"),
           std::string::npos);
  CHECK_NE(faults_of(R"({"textes": {"a": {"police": "absente"}}})").find("police inconnue"),
           std::string::npos);
  CHECK_NE(faults_of(R"({"textes": 3, "niveaux": [1], "polices": {"x": 1}})").find("forme inconnue"),
           std::string::npos);
}

TEST_CASE("style: the sample styles of the shipped file come after the one they are like") {
  Diagnostics faults;
  const Style style = read_style(
      json(
          R"({"textes": {"z": {"corps": "9 pt", "capitales": true}, "a": {"comme": "z", "interligne": "20 pt"}}})"),
      "print.json", faults);
  CHECK_EQ(style.text("a").size, 9);
  CHECK(style.text("a").capitals);
  CHECK_EQ(style.text("a").paragraph.leading, 20);
  CHECK_EQ(style.text("z").paragraph.leading, 14);
}

TEST_CASE("colours: contrast, legible shades, inks") {
  const Colour black{0, 0, 0}, white{255, 255, 255}, gold{233, 187, 77};
  CHECK_EQ(contrast(black, white), doctest::Approx(21));
  CHECK_EQ(legible(black, white, 7), black);
  CHECK_GE(contrast(legible(gold, white, 3), white), 3);
  CHECK_EQ(ink_on(gold, {16, 48, 45}, white), Colour{16, 48, 45});
  for (int grey = 0; grey < 256; grey += 5) {
    const Colour ground{uint8_t(grey), uint8_t(grey), uint8_t(grey)};
    CHECK_GE(contrast(ink_on(ground, {40, 40, 40}, white), ground), 4.5);
  }
}

TEST_CASE("colours: levels differ in lightness, whatever the site's colours") {
  const std::vector<Colour> dark{{0x8a, 0x61, 0x00}, {0x55, 0x60, 0x6b}, {0x8a, 0x4a, 0x20}};
  const std::vector<Colour> set = told_apart(dark);
  for (size_t i = 1; i < set.size(); ++i) CHECK_GE(lightness(set[i - 1]) - lightness(set[i]), 12);
  CHECK_EQ(told_apart(set), set);
  CHECK_EQ(told_apart({{1, 2, 3}}).size(), 1);
  CHECK(told_apart({}).empty());
  CHECK_EQ(told_apart({{0, 0, 0}, {0, 0, 0}}).size(), 2);
  std::vector<Colour> shipped;
  for (const LevelLook& level : shipped_style().levels) shipped.push_back(level.colour);
  shipped.resize(3);
  CHECK_EQ(told_apart(shipped), shipped);
}
