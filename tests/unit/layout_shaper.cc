// Shaping with the fonts of this machine.
#include "layout/lines/shaper.h"
#include "support.h"

using namespace annuaire;
using test::Contents;
using test::machine;

namespace {

const std::vector<FaceSpec> two_faces{{"texte", "Vollkorn-Regular.ttf", "fonts-vollkorn", "onum"},
                                      {"label", "Cabin-Medium.otf", "fonts-cabin", ""}};

bool installed() {
  Diagnostics out;
  FontFiles files(two_faces, {}, machine(), out);
  return !out.has_errors();
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
  FontFiles files(two_faces, {}, machine(), out);
  Fonts fonts(files);
  REQUIRE(files.ok());
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
  FontFiles files(two_faces, {}, machine(), out);
  Fonts fonts(files);
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
  FontFiles files(two_faces, {}, machine(), out);
  Fonts fonts(files);
  const ShapedWord& word = fonts.word(fonts.shape(0, "terri\u00AD", ""));
  const ShapedWord& hyphen = fonts.word(fonts.shape(0, "-", ""));
  CHECK(word.glyphs.back().id == hyphen.glyphs[0].id);
  CHECK(carried(word) == "terri\u00AD");
}

TEST_CASE("shape: what one face lacks another lends; what all lack is told once") {
  NEEDS_FONTS;
  Diagnostics out;
  FontFiles files(two_faces, {}, machine(), out);
  Fonts fonts(files);
  const ShapedWord& cyrillic = fonts.word(fonts.shape(1, "Город", ""));
  CHECK(cyrillic.face == 0);
  CHECK(fonts.complete());
  const uint32_t twice = fonts.shape(1, "😀😀", "");
  const ShapedWord& again = fonts.word(twice);
  CHECK_FALSE(fonts.complete());
  CHECK(fonts.missing(twice) == U"😀😀");
  CHECK(again.glyphs[0].id != 0);
  CHECK(carried(again) == "😀😀");
}

TEST_CASE("font files: those of the theme come first, then the first path in byte order") {
  NEEDS_FONTS;
  Diagnostics out;
  const std::string one(FontFiles(two_faces, {}, machine(), out).data(0));
  const MemoryFiles theme(Contents{{"themes/mien/fonts/Vollkorn-Regular.ttf", one}});
  const MemoryFiles shared({{"usr/share/fonts/z/Vollkorn-Regular.ttf", one},
                            {"usr/share/fonts/y/Vollkorn-Regular.ttf", one},
                            {"usr/local/share/fonts/Cabin-Medium.otf", one}});
  auto path = [&](const std::vector<Folder>& folders, size_t face) {
    return FontFiles(two_faces, folders, shared, out).served(face).path;
  };
  CHECK(path({{&theme, "themes/mien"}}, 0) == "themes/mien/fonts/Vollkorn-Regular.ttf");
  CHECK(path({{&theme, "themes/autre"}}, 0) == "usr/share/fonts/y/Vollkorn-Regular.ttf");
  CHECK(path({}, 1) == "usr/local/share/fonts/Cabin-Medium.otf");
  CHECK(!out.has_errors());
}

TEST_CASE("font files: one that is missing or broken names its package, another stands in for it") {
  NEEDS_FONTS;
  const MemoryFiles theme(Contents{{"t/fonts/broken.ttf", "no font"}});
  Diagnostics out;
  FontFiles files({{"a", "absent.ttf", "fonts-absent", ""}, {"b", "broken.ttf", "", ""}, two_faces[0]},
                  {{&theme, "t"}}, machine(), out);
  CHECK(out.count(Severity::error) == 2);
  CHECK(out.all()[0].message.fr.find("absent.ttf") != std::string::npos);
  CHECK(out.all()[0].hint.fr.find("fonts-absent") != std::string::npos);
  REQUIRE(files.ok());
  CHECK(files.stands_for(0) == 2);
  CHECK(files.served(0).path.ends_with("/Vollkorn-Regular.ttf"));
  Fonts fonts(files);
  CHECK(fonts.word(fonts.shape(1, "mot", "")).glyphs.size() == 3);
  CHECK(files.data(0).size() > 1000);
}

TEST_CASE("shape: broken UTF-8, controls and very long words do no harm") {
  NEEDS_FONTS;
  Diagnostics out;
  FontFiles files(two_faces, {}, machine(), out);
  Fonts fonts(files);
  fonts.shape(0, "\xC3", "");
  fonts.shape(0, std::string("a\0b\x1f", 4), "nonsense,,=3");
  CHECK(fonts.word(fonts.shape(0, std::string(100000, 'x'), "")).text.size() == 65535);
}
