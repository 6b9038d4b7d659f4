// print.json: what is read, what is reported, and colours that can be told apart.
#include "base/text.h"
#include "compose_site.h"
#include "theme/print_style.h"
#include "theme/style_names.h"
#include "theme/theme.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

std::string faults_of(const std::string& print) {
  Diagnostics faults;
  const Style style = read_style(json(print), JsonFiles("print.json"), faults);
  CHECK_FALSE(style.faces.empty());
  std::string all;
  for (const Diagnostic& fault : faults.all()) all += fault.message.fr + "\n";
  return all;
}

std::optional<Inks> inks_of(const Style& style, const std::string& name) {
  const Colour colour = style.colour(name);
  if (colour.inks == 0) return std::nullopt;
  return style.press.inks.at(colour.inks - 1).inks;
}

/// Of a theme with these colours in print.json (and theme.json), whose parent is the program's.
Style child_style(const std::string& colours, const std::string& shared = "{}") {
  const MemoryFiles site({{"themes/mien/theme.json", "{\"couleurs\": " + shared + "}"},
                          {"themes/mien/print.json", "{\"couleurs\": " + colours + "}"}});
  Diagnostics faults;
  const Theme theme = load_theme(site, DiskFiles(source_dir().string()), "mien", std::nullopt, faults);
  const Style style = read_style(theme.print, theme.print_files, faults);
  CHECK(faults.all().empty());
  return style;
}

}  // namespace

TEST_CASE("style: what is dark on paper, small signs and codes with it, is printed in black ink alone") {
  const Style style = shipped_style();
  for (const char* name : {"texte", "encre", "gris"}) {
    const std::optional<Inks> inks = inks_of(style, name);
    REQUIRE_MESSAGE(inks, name);
    CHECK_MESSAGE(((*inks)[0] == 0 && (*inks)[1] == 0 && (*inks)[2] == 0 && (*inks)[3] > 0.5), name);
  }
}

TEST_CASE("style: a theme that changes a colour does not keep the inks of the one before") {
  const Inks own{0, 1, 0.5, 0};
  CHECK_EQ(inks_of(child_style(R"({"fond": "#7a1f3d"})"), "fond"), std::nullopt);
  CHECK_EQ(inks_of(child_style(R"({"fond": {"ecran": "#7a1f3d"}})"), "fond"), std::nullopt);
  CHECK_EQ(inks_of(child_style(R"({"fond": {"ecran": "#7a1f3d", "encres": "0 100 50 0"}})"), "fond"), own);
  const Style darker = child_style(R"({"fond": {"encres": "0 100 50 0"}})");
  CHECK_EQ(inks_of(darker, "fond"), own);
  CHECK_EQ(to_hex(darker.colour("fond")), to_hex(shipped_style().colour("fond")));
}

TEST_CASE("style: two names of one colour keep each its inks, a name for another takes that one's") {
  const Style style = child_style(
      R"({"a": {"ecran": "#0b6640", "encres": "0 100 50 0"}, "b": {"ecran": "#0b6640", "encres": "1 2 3 4"},
          "c": "a"})");
  CHECK_EQ(inks_of(style, "a"), Inks{0, 1, 0.5, 0});
  CHECK_EQ(inks_of(style, "b"), Inks{0.01, 0.02, 0.03, 0.04});
  CHECK_EQ(inks_of(style, "c"), inks_of(style, "a"));
}

TEST_CASE("style: a colour is said once, for the website and for paper") {
  const Style green =
      child_style("{}", R"({"fond": "#1d5a2b", "encre": {"ecran": "#112233", "encres": "0 0 0 9"}})");
  CHECK_EQ(to_hex(green.colour("fond")), "#1d5a2b");
  CHECK_EQ(inks_of(green, "fond"), std::nullopt);
  const Style inked = child_style("{}", R"({"fond": {"ecran": "#1d5a2b", "encres": "80 30 95 20"}})");
  CHECK_EQ(inks_of(inked, "fond"), Inks{0.8, 0.3, 0.95, 0.2});
  const Style beside = child_style(R"({"fond": {"encres": "80 30 95 20"}})", R"({"fond": "#1d5a2b"})");
  CHECK_EQ(to_hex(beside.colour("fond")), "#1d5a2b");
  CHECK_EQ(inks_of(beside, "fond"), Inks{0.8, 0.3, 0.95, 0.2});
  const Style other = child_style(R"({"fond": "#000080"})", R"({"fond": "#1d5a2b", "papier": "#fff0e0"})");
  CHECK_EQ(to_hex(other.colour("fond")), "#000080");
  CHECK_EQ(to_hex(other.colour("papier")), "#ffffff");
}

TEST_CASE("style: a colour without inks takes none of another of the same values") {
  const Style style = child_style(R"({"a": {"ecran": "#0b6640", "encres": "0 100 50 0"}, "b": "#0b6640"})");
  CHECK_EQ(inks_of(style, "b"), std::nullopt);
  for (const PressColour& known : style.press.inks)
    if (to_hex(known.colour) == "#0b6640") CHECK_NE(known.colour.inks, 0);
}

TEST_CASE("style: more ink than paper bears is told") {
  const MemoryFiles site({{"themes/mien/theme.json", "{}"},
                          {"themes/mien/print.json",
                           R"({"couleurs": {"fond": {"ecran": "#101010", "encres": "90 80 80 60"}}})"}});
  Diagnostics faults;
  const Theme theme = load_theme(site, DiskFiles(source_dir().string()), "mien", std::nullopt, faults);
  read_style(theme.print, theme.print_files, faults);
  REQUIRE_EQ(faults.all().size(), 1);
  CHECK_EQ(faults.all()[0].severity, Severity::warning);
  CHECK_EQ(faults.all()[0].path, "themes/mien/print.json:1:54");
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
  CHECK_NE(faults_of("[]").find("« textes » : groupe absent"), std::string::npos);
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
      JsonFiles("print.json"), faults);
  CHECK_EQ(style.text("a").size, 9);
  CHECK(style.text("a").capitals);
  CHECK_EQ(style.text("a").paragraph.leading, 20);
  CHECK_EQ(style.text("z").paragraph.leading, 14);
}

TEST_CASE("style: a spot ink and a varnish beside a colour, with inks that stand for it or without") {
  const Style style = child_style(
      R"({"a": {"ecran": "#c89600", "encres": "0 30 80 0", "pantone": "PANTONE 871 C"},
          "b": {"ecran": "#c80000", "vernis": "Vernis"}})");
  const PressColour &spot = style.press.inks.at(style.colour("a").inks - 1u),
                    &varnished = style.press.inks.at(style.colour("b").inks - 1u);
  CHECK_EQ(spot.spot, "PANTONE 871 C");
  CHECK(spot.mixed);
  CHECK_EQ(spot.inks[2], doctest::Approx(0.8));
  CHECK_EQ(varnished.varnish, "Vernis");
  CHECK_FALSE(varnished.mixed);
}

TEST_CASE("style: a name that no plate can bear is told at its colour, of inks and of varnishes") {
  for (const std::string key : {"pantone", "vernis"})
    for (const auto& [name, words] :
         std::map<std::string, std::string>{{"None", "aucune plaque"},
                                            {"none", "aucune plaque"},
                                            {"All", "toutes les plaques"},
                                            {"Cyan", "une des quatre encres"},
                                            {"BLACK", "une des quatre encres"},
                                            {"Jaune", "une des quatre encres"},
                                            {"N", "une des quatre encres"},
                                            {"   ", "une plaque sans nom"},
                                            {"a\\u0000b", "signe invisible"},
                                            {"a\\u200bb", "signe invisible"},
                                            {" PANTONE 1 C", "ni blanc à ses bouts"},
                                            {std::string(128, 'x'), "127 octets"}}) {
      const std::string told =
          faults_of(R"({"couleurs": {"or": {"ecran": "#c89600", ")" + key + R"(": ")" + name + R"("}}})");
      CHECK_MESSAGE(told.find("« couleurs.or." + key + " » : ") != std::string::npos, told);
      CHECK_MESSAGE(told.find(words) != std::string::npos, told);
    }
  const std::string sound =
      R"({"couleurs": {"or": {"ecran": "#c89600", "pantone": "PANTONE Black 6 C", "vernis": "Vernis sélectif"}}})";
  CHECK(faults_of(sound).find("couleurs.or") == std::string::npos);
}

TEST_CASE("style: one plate is not an ink and a varnish, nor spelt in two ways") {
  const auto told = [](const std::string& other) {
    return faults_of(
        R"({"couleurs": {"a": {"ecran": "#c89600", "pantone": "PANTONE 871 C"}, "b": {"ecran": "#111",
                         )" +
        other + "}}}");
  };
  CHECK(told(R"("vernis": "PANTONE 871 C")").find("« couleurs.b.vernis » : une même plaque") !=
        std::string::npos);
  CHECK(told(R"("pantone": "Pantone 871 c")").find("« couleurs.b.pantone » : ce serait une autre plaque") !=
        std::string::npos);
  CHECK(told(R"("pantone": "PANTONE 871 C")").find("plaque") == std::string::npos);
}
