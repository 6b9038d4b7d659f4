// Pictures, logos and tables as pages show them: side by side, upright, white, in inks, wider than a screen.
#include "html/titles.h"
#include "html_built.h"
#include "image/image.h"
#include "image_samples.h"

namespace annuaire {
namespace {

using namespace test;

bool holds(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

std::string picture(uint32_t width, uint32_t height) {
  return write_jpeg({width, height, std::string(size_t{width} * height * 3, 'm'), {}}, 90);
}

/// The page of a card with this body, beside a wide and an upright picture.
std::string page_of(const std::string& body, const std::string& fields = "", Tree more = {}) {
  Tree tree = garden_site();
  tree["assets/large.jpg"] = picture(40, 30);
  tree["assets/haute.jpg"] = picture(30, 40);
  for (auto& [path, bytes] : more) tree[path] = bytes;
  tree["content/2020/mare.md"] =
      card("projet: Mare\nporteurs: [Rezé]\ncategorie: parcs\nlabel: or\n" + fields, body);
  return build_site(tree)["2020/mare/index.html"];
}

size_t count(const std::string& text, const std::string& what) {
  size_t found = 0;
  for (size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += what.size()) ++found;
  return found;
}

}  // namespace

TEST_CASE(
    "pictures: those of one paragraph and of paragraphs in a row stand side by side with their captions") {
  const std::string one = "![Un](large.jpg \"Première. © Lou\")",
                    two = "![Deux](haute.jpg \"Seconde. © Max\")";
  for (const char* between : {" ", "\n", "\n\n", "  \n"}) {
    CAPTURE(between);
    const std::string page = page_of("## T\n\n" + one + between + two + "\n\nSuite.\n");
    CHECK_EQ(count(page, "<div class=\"figures\">"), 1);
    CHECK(holds(page, "<figcaption>Première. © Lou</figcaption>"));
    CHECK(holds(page, "<figcaption>Seconde. © Max</figcaption>"));
    CHECK_EQ(count(page, "<figure class=\"debout\">"), 1);
  }
  const std::string apart = page_of("## T\n\n" + one + "\n\nEntre.\n\n" + two + "\n");
  CHECK_FALSE(holds(apart, "figures"));
  CHECK_EQ(count(apart, "<figcaption>"), 2);
  const std::string within = page_of("## T\n\nVoir " + one + " et " + two + ".\n");
  CHECK_FALSE(holds(within, "<figure"));
}

TEST_CASE("pictures: a card's upright picture is told from a wide one") {
  CHECK(holds(page_of("", "image: haute.jpg\nimage_alt: Une mare\n"), "<figure class=\"debout\">"));
  CHECK_FALSE(holds(page_of("", "image: large.jpg\nimage_alt: Une mare\n"), "debout"));
}

TEST_CASE("pictures: one in printing inks is published in light alone") {
  Tree tree = garden_site();
  tree["assets/encres.jpg"] = cmyk_jpeg(90, true);
  tree["content/2020/mare.md"] =
      card("projet: Mare\nporteurs: [Rezé]\ncategorie: parcs\nlabel: or\nimage: encres.jpg\nimage_alt: M\n",
           "## T\n\n![Une mare](encres.jpg)\n");
  const Built built = build_site(tree);
  size_t pictures = 0;
  for (const auto& file : built.files)
    if (file.first.find("encres") != std::string::npos) {
      CHECK_MESSAGE(!has_inks(file.second), file.first);
      CHECK_FALSE(read_pixels(file.second)->rgb.empty());
      ++pictures;
    }
  CHECK(pictures >= 1);
  CHECK_FALSE(built.has("assets/encres.jpg"));
}

TEST_CASE("pictures: a white logo is marked for the dark ground that it needs") {
  const std::string white = write_png({8, 8, std::string(8 * 8 * 3, '\xff'), std::string(8 * 8, '\xff')}),
                    dark = write_png({8, 8, std::string(8 * 8 * 3, '\x20'), {}});
  const std::string fields =
      "partenaires: [{nom: Blanche, logo: blanc.png}, {nom: Noire, logo: noir.png}, {nom: Sans}]\n";
  const std::string page = page_of("", fields, {{"assets/blanc.png", white}, {"assets/noir.png", dark}});
  CHECK(holds(page, "<img class=\"blanc\" src=\"/prix/assets/blanc.png\""));
  CHECK(holds(page, "<img src=\"/prix/assets/noir.png\""));
}

TEST_CASE("tables: one that may be wider than a phone can be scrolled with a keyboard, and has a name") {
  const std::string
      small = "## T\n\n| Lieu | Nombre |\n| --- | --- |\n| Rezé | 12 |\n",
      wide =
          "## T\n\n| Commune | Habitants | Calendrier | Financeur |\n| --- | --- | --- | --- |\n"
          "| Rezé | 12 | 2028 | État |\n";
  CHECK(holds(page_of(small), "<div class=\"tableau\"><table>"));
  CHECK(holds(page_of(wide), "<div class=\"tableau\" tabindex=\"0\" role=\"group\" aria-label=\"Tableau\">"));
  CHECK(holds(page_of(wide + "\n: Les *budgets*\n"), "role=\"group\" aria-label=\"Les budgets\">"));
}

TEST_CASE("titles: long ones are marked, short ones not") {
  CHECK(is_long_title(std::string(61, 'n')));
  CHECK_FALSE(is_long_title(std::string(60, 'n')));
  std::string accents;
  for (int i = 0; i < 60; ++i) accents += "é";
  CHECK_FALSE(is_long_title(accents));
}

}  // namespace annuaire
