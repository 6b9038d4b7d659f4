// Shaping with the fonts of this machine.
#include "layout/lines/font_files.h"
#include "layout/lines/shaper.h"
#include "support.h"

using namespace annuaire;

namespace {

const std::vector<FaceSpec> two_faces{{"texte", "Vollkorn-Regular.ttf", "fonts-vollkorn", "onum"},
                                      {"label", "Cabin-Medium.otf", "fonts-cabin", ""}};

bool installed() {
  for (const FaceSpec& face : two_faces)
    if (find_font(face.file, {}).empty()) return false;
  return true;
}
#define NEEDS_FONTS \
  if (!installed()) SKIP_TEST("fonts-vollkorn and fonts-cabin are not installed")

/// The text that the glyphs carry, in their order.
std::string carried(const ShapedWord& word) {
  std::string text;
  for (const Glyph& glyph : word.glyphs) text += word.text.substr(glyph.text, glyph.length);
  return text;
}

}  // namespace

TEST_CASE("shape: glyphs carry exactly the word's text, ligatures too") {
  NEEDS_FONTS;
  Diagnostics out;
  Fonts fonts(two_faces, {}, out);
  REQUIRE(fonts.ok());
  CHECK(out.all().empty());
  for (const char* text : {"difficile", "l’été", "Œuvre", "3\u202F000", "«\u00A0", "e\u0301", "1re", ""}) {
    const ShapedWord& word = fonts.word(fonts.shape(0, text, ""));
    CHECK(carried(word) == text);
    float width = 0;
    for (const Glyph& glyph : word.glyphs) {
      CHECK(glyph.id != 0);
      width += glyph.advance;
    }
    CHECK(word.width == doctest::Approx(width));
  }
  const ShapedWord& ligature = fonts.word(fonts.shape(0, "fi", ""));
  CHECK(ligature.glyphs.size() == 1);
  CHECK(fonts.word(fonts.shape(0, "fi", "-liga")).glyphs.size() == 2);
}

TEST_CASE("shape: a word is shaped once for a face and its features") {
  NEEDS_FONTS;
  Diagnostics out;
  Fonts fonts(two_faces, {}, out);
  const uint32_t first = fonts.shape(0, "2021", "");
  CHECK(fonts.shape(0, "2021", "") == first);
  CHECK(fonts.shape(1, "2021", "") != first);
  const uint32_t lining = fonts.shape(0, "2021", "-onum,lnum");
  CHECK(lining != first);
  CHECK(fonts.word(lining).glyphs[0].id != fonts.word(first).glyphs[0].id);
}

TEST_CASE("shape: a soft hyphen at a line's end shows a hyphen and says U+00AD") {
  NEEDS_FONTS;
  Diagnostics out;
  Fonts fonts(two_faces, {}, out);
  const ShapedWord& word = fonts.word(fonts.shape(0, "terri\u00AD", ""));
  const ShapedWord& hyphen = fonts.word(fonts.shape(0, "-", ""));
  CHECK(word.glyphs.back().id == hyphen.glyphs[0].id);
  CHECK(carried(word) == "terri\u00AD");
}

TEST_CASE("shape: what one face lacks another lends; what all lack is told once") {
  NEEDS_FONTS;
  Diagnostics out;
  Fonts fonts(two_faces, {}, out);
  const ShapedWord& cyrillic = fonts.word(fonts.shape(1, "Город", ""));
  CHECK(cyrillic.face == 0);
  CHECK(fonts.missing().empty());
  fonts.shape(0, "😀", "");
  const ShapedWord& again = fonts.word(fonts.shape(1, "😀😀", ""));
  CHECK(fonts.missing() == std::vector<std::string>{"U+1F600 « 😀 »"});
  CHECK(again.glyphs[0].id != 0);
  CHECK(carried(again) == "😀😀");
}

TEST_CASE("shape: the theme's folders come first; a missing font names its package") {
  NEEDS_FONTS;
  test::TemporaryFolder folder;
  const std::string copy = (folder.path / "Vollkorn-Regular.ttf").string();
  std::filesystem::copy_file(find_font("Vollkorn-Regular.ttf", {}), copy);
  CHECK(find_font("Vollkorn-Regular.ttf", {folder.path.string()}) == copy);
  test::write_file(folder.path / "broken.ttf", "no font");
  Diagnostics out;
  Fonts fonts({{"a", "absent.ttf", "fonts-absent", ""}, {"b", "broken.ttf", "", ""}, two_faces[0]},
              {folder.path.string()}, out);
  CHECK(out.count(Severity::error) == 2);
  CHECK(out.all()[0].message.fr.find("absent.ttf") != std::string::npos);
  CHECK(out.all()[0].hint.fr.find("fonts-absent") != std::string::npos);
  CHECK(fonts.ok());
  CHECK(fonts.path(0) == copy);
  CHECK(fonts.word(fonts.shape(1, "mot", "")).glyphs.size() == 3);
  CHECK(fonts.data(0).size() > 1000);
}

TEST_CASE("shape: broken UTF-8, controls and very long words do no harm") {
  NEEDS_FONTS;
  Diagnostics out;
  Fonts fonts(two_faces, {}, out);
  fonts.shape(0, "\xC3", "");
  fonts.shape(0, std::string("a\0b\x1f", 4), "nonsense,,=3");
  CHECK(fonts.word(fonts.shape(0, std::string(100000, 'x'), "")).text.size() == 65535);
}
