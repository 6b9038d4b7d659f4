#include "compose_site.h"
#include "theme/page_format.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

/// « erreur : message | hint » of each remark.
std::string told(std::string_view written) {
  Diagnostics out;
  check_format(shipped_theme().print, written, Span{0, 3, 5}, out);
  std::string text;
  for (const Diagnostic& each : out.all()) {
    CHECK(each.severity == Severity::error);
    CHECK(each.where->begin == 3);
    text += each.message.fr + " | " + each.hint.fr;
  }
  return text;
}

}  // namespace

TEST_CASE("format: the theme's own comes first, each as editors may write it") {
  const Data& print = shipped_theme().print;
  CHECK(format_names(print) == std::vector<std::string>{"A4", "A5", "21x21", "17x24"});
  for (const auto& each : {std::pair{"a5", "A5"},
                           {" A 5 ", "A5"},
                           {"21 × 21", "21x21"},
                           {"21x21 cm", "21x21"},
                           {"17\u00a0×\u00a024\u00a0cm", "17x24"},
                           {"17X24", "17x24"},
                           {"A4", "A4"},
                           {"", ""},
                           {"B5", ""},
                           {"24x17", ""}}) {
    const std::string written = each.first, name = each.second;
    CAPTURE(written);
    CHECK_EQ(format_named(print, written), name);
    CHECK_EQ(told(name), "");
  }
}

TEST_CASE("format: one that the theme lacks is told, and one too small for a card") {
  const std::string known = "ceux de ce thème : A4, A5, 21x21, 17x24";
  CHECK_EQ(told("B5"), "format inconnu « B5 » | vouliez-vous dire « A5 » ?");
  CHECK_EQ(told("paysage"), "format inconnu « paysage » | " + known);
  CHECK_EQ(told("30x40"), "format inconnu « 30x40 » | " + known);
  for (const std::string small : {"A6", "a7", "10x15", "10,5 × 14,8 cm", "105x148mm"})
    CHECK_EQ(told(small), "« " + small + " » est trop petit pour une fiche | " + known);
}

TEST_CASE("format: its sizes stand over the theme's, and over the styles that are made from them") {
  const Style a4 = shipped_style(), a5 = shipped_style("A5");
  CHECK(a4.width == doctest::Approx(210 * mm));
  CHECK(a5.width == doctest::Approx(148 * mm));
  CHECK(a5.height == doctest::Approx(210 * mm));
  CHECK(a5.text("corps").size == doctest::Approx(9.2));
  CHECK(a5.text("donnee").size == doctest::Approx(9.2));  // « comme » corps
  CHECK(a5.text("donnee").colour == a4.text("donnee").colour);
  CHECK(a5.measure("bandeau") < a4.measure("bandeau"));
}

TEST_CASE("format: slips of a theme's formats are told at their names") {
  Data print = shipped_theme().print;
  print["formats"]["A5"]["textes"]["corsp"]["corps"] = "9 pt";
  print["formats"]["A5"]["mesures"]["bandau"] = "9 mm";
  print["formats"]["A5"]["page"]["largeur"] = "beaucoup";
  print["formats"]["A5"]["couleurs"]["encre"] = "#000000";
  Diagnostics out;
  read_style(print, JsonFiles("print.json"), out, "A5");
  std::string text;
  for (const Diagnostic& each : out.all()) text += each.message.fr + " (" + each.hint.fr + ")\n";
  for (const char* expected :
       {"« formats.A5.textes.corsp » : style inconnu (vouliez-vous dire « corps » ?)",
        "« formats.A5.mesures.bandau » : mesure que rien n’emploie (vouliez-vous dire "
        "« bandeau » ?)",
        "« formats.A5.page.largeur » : mesure attendue", "« formats.A5.couleurs » : clé inconnue"})
    CHECK_MESSAGE(text.find(expected) != std::string::npos, expected << "\n" << text);
}
