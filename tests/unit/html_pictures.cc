// Pictures of pages: lighter copies in WebP, made once.
#include <set>
#include <webp/decode.h>

#include "html/files/share_picture.h"
#include "html_built.h"
#include "image/image.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

// A photograph of sorts: no two neighbours alike.
Pixels noise(uint32_t width, uint32_t height) {
  Pixels pixels{width, height, {}, {}};
  for (uint32_t i = 0; i < width * height * 3; ++i)
    pixels.rgb += static_cast<char>((i / 3 % width + i * 2654435761u / 65536 % 64) % 256);
  return pixels;
}

Pixels stripes(uint32_t width, uint32_t height) {
  Pixels pixels{width, height, {}, {}};
  for (uint32_t i = 0; i < width * height; ++i) pixels.rgb += i / 8 % 2 ? "\x10\x30\x2d" : "\xe9\xbb\x4d";
  return pixels;
}

std::string decoded(const std::string& webp, int& width, int& height) {
  uint8_t* rgb = WebPDecodeRGB(reinterpret_cast<const uint8_t*>(webp.data()), webp.size(), &width, &height);
  if (!rgb) return {};
  std::string bytes(reinterpret_cast<char*>(rgb), static_cast<size_t>(width * height * 3));
  WebPFree(rgb);
  return bytes;
}

const char* edition =
    "---\ntitre: Prix\nannee: 2024\nbareme: [or]\ncategories:\n  - {id: fleurs, nom: Fleurs}\n---\nTexte.\n";

Tree with_picture(const std::string& bytes) {
  return {
      {"annuaire.yaml", small_settings},
      {"content/2024/edition.md", edition},
      {"content/2024/serre.md",
       "---\nprojet: La serre\nporteurs: [Ombrie]\ncategorie: fleurs\nlabel: or\nimage: assets/a/serre.jpg\n"
       "image_alt: La serre au printemps\n---\n## Description\n\n![La porte](assets/a/serre.jpg)\n"},
      {"assets/a/serre.jpg", bytes}};
}

}  // namespace

TEST_CASE("image: WebP copies have the widths asked for; a drawing loses nothing") {
  int width = 0, height = 0;
  Pixels drawing = stripes(64, 16);
  CHECK_EQ(decoded(write_webp(drawing).value(), width, height), drawing.rgb);
  std::vector<std::string> copies = webp_copies(write_jpeg(noise(300, 200), 90), {90, 300});
  REQUIRE_EQ(copies.size(), 2);
  CHECK_FALSE(decoded(copies[0], width, height).empty());
  CHECK_EQ(width, 90);
  CHECK_EQ(height, 60);
  CHECK_FALSE(decoded(copies[1], width, height).empty());
  CHECK_EQ(width, 300);
  CHECK_EQ(webp_copies("no picture", {90}), std::vector<std::string>{"no picture"});
}

TEST_CASE("html: a picture is offered in several widths, the same whatever the threads") {
  Tree tree = with_picture(write_jpeg(noise(1200, 300), 90));
  Built built = build_site(tree);
  CHECK(built.faults.empty());
  const std::string& page = built["2024/serre/index.html"];
  std::set<std::string> copies;
  for (const auto& [path, bytes] : built.files)
    if (path.starts_with("images/a/serre-")) copies.insert(path);
  REQUIRE_EQ(copies.size(), 3);
  for (const std::string& path : copies) CHECK_NE(page.find("/prix/" + path + " "), std::string::npos);
  for (const char* width : {" 480w, ", " 960w, ", " 1200w\" sizes=\"(min-width"})
    CHECK_NE(page.find(width), std::string::npos);
  CHECK_NE(page.find("alt=\"La serre au printemps\" width=\"1200\" height=\"300\">"), std::string::npos);
  CHECK_NE(page.find("alt=\"La porte\" width=\"1200\" height=\"300\" loading=\"lazy\"></picture>"),
           std::string::npos);
  CHECK_EQ(build_site(tree, 4).files, built.files);
}

TEST_CASE("html: another picture has other names; a damaged one has its words alone") {
  Built first = build_site(with_picture(write_jpeg(noise(500, 50), 90)));
  Built other = build_site(with_picture(write_jpeg(noise(500, 60), 90)));
  for (const auto& [path, bytes] : first.files)
    if (path.starts_with("images/")) CHECK_FALSE(other.has(path));
  Built damaged = build_site(with_picture("\xFF\xD8\xFF"));
  CHECK_EQ(damaged["2024/serre/index.html"].find("<img"), std::string::npos);
}

TEST_CASE("html: a title is set as large as its lines allow, and cut when it is endless") {
  SetTitle brief = set_title("La serre", 1040);
  CHECK_EQ(brief.lines, std::vector<std::string>{"La serre"});
  CHECK_EQ(brief.size, 72);
  SetTitle longer =
      set_title("Un parcours de vingt jardins partagés pour apprendre à composter chez soi", 1040);
  CHECK_GE(longer.lines.size(), 2);
  std::string endless;
  for (int i = 0; i < 90; ++i) endless += "jardin ";
  CHECK_EQ(set_title(endless, 1040).lines.size(), 5);
  CHECK(set_title(endless, 1040).lines.back().ends_with(" …"));
  CHECK(set_title("", 1040).lines.empty());
}

TEST_CASE("html: a picture of each card for social networks, where the settings ask for it") {
  Tree tree = with_picture(write_jpeg(noise(60, 40), 90));
  CHECK_NE(build_site(tree)["2024/serre/index.html"].find(
               "og:image\" content=\"https://jardins.example/prix/assets/a/serre.jpg"),
           std::string::npos);
  tree["annuaire.yaml"] += "vignettes: oui\n";
  Built built = build_site(tree);
  std::string drawn;
  for (const auto& [path, bytes] : built.files)
    if (path.starts_with("images/fiches/2024/serre.")) drawn = path;
  REQUIRE_FALSE(drawn.empty());
  ImageInfo info = image_info(built[drawn]);
  CHECK_EQ(info.width, 1200);
  CHECK_EQ(info.height, 630);
  CHECK_NE(built["2024/serre/index.html"].find("og:image\" content=\"https://jardins.example/prix/" + drawn +
                                               "\""),
           std::string::npos);
  CHECK_EQ(build_site(tree, 4).files, built.files);
}

TEST_CASE("html: a theme whose card picture is no SVG is told so") {
  Tree tree = with_picture(write_jpeg(noise(60, 40), 90));
  std::string settings = small_settings;
  settings.replace(settings.find("theme: annuaire"), 15, "theme: le-mien");
  tree["annuaire.yaml"] = settings + "vignettes: oui\n";
  tree["themes/le-mien/theme.json"] = R"({"extends": "annuaire"})";
  tree["themes/le-mien/templates/vignette.mustache"] = "<p>non</p>";
  Built built = build_site(tree);
  REQUIRE_EQ(built.faults.size(), 1);
  CHECK_NE(built.faults[0].find("vignette.mustache: ce gabarit ne donne pas une image SVG lisible"),
           std::string::npos);
}
