// print.json: what is read, what is reported, and colours that can be told apart.
#include "base/text.h"
#include "compose_site.h"
#include "theme/print_style.h"
#include "theme/style_names.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

std::string faults_of(const std::string& print) {
  Diagnostics faults;
  const Style style = read_style(json(print), "print.json", faults);
  CHECK_FALSE(style.faces.empty());
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
}

TEST_CASE("style: faults are reported and never fatal") {
  CHECK_NE(faults_of("[]").find("« textes.corps » : absent"), std::string::npos);
  CHECK_NE(faults_of(R"({"page": {"largeur": "10 mm", "largueur": 3}})").find("clé inconnue"),
           std::string::npos);
  CHECK_NE(faults_of(R"({"textes": {"a": {"comme": "b"}, "b": {"comme": "a"}}})").find("mord la queue"),
           std::string::npos);
  CHECK_NE(faults_of(R"({"textes": {"a": {"police": "absente"}}})").find("police inconnue"),
           std::string::npos);
  CHECK_NE(faults_of(R"({"textes": 3, "niveaux": [1], "polices": {"x": 1}})").find("theme.json"),
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
