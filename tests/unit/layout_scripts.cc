// Scripts other than Latin: their direction, their breaks, their faces.
#include <algorithm>
#include <map>

#include "layout/lines/line_nodes.h"
#include "layout/lines/scripts.h"
#include "layout/lines/shaper.h"
#include "layout_bench.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

std::vector<std::string> from_left(std::string_view text, bool right_to_left) {
  const std::vector<uint8_t> levels = levels_of(text, right_to_left);
  std::vector<std::string> words;
  std::vector<uint8_t> own;
  for (size_t begin = 0; begin < text.size() && !levels.empty();) {
    const size_t end = std::min(text.size(), text.find(' ', begin));
    words.emplace_back(text.substr(begin, end - begin));
    own.push_back(levels[begin]);
    begin = end + 1;
  }
  std::vector<std::string> out;
  for (uint32_t i : visual_order(own)) out.push_back(words[i]);
  return out;
}

const std::vector<FaceSpec>& faces() {
  static const std::vector<FaceSpec> all{
      {"texte", "Vollkorn-Regular.ttf", "fonts-vollkorn", ""},
      {"code", "DejaVuSansMono.ttf", "fonts-dejavu-core", ""},
      {"grec", "NotoSerif-Regular.ttf", "fonts-noto-core", "", "Latn Grek Cyrl"},
      {"hebreu", "NotoSerifHebrew-Regular.ttf", "fonts-noto-core", "", "Hebr"},
      {"arabe", "NotoNaskhArabic-Regular.ttf", "fonts-noto-core", "", "Arab"},
      {"signes", "DejaVuSans.ttf", "fonts-dejavu-core", "", "Zyyy"},
      {"absente", "absente.ttf", "fonts-absente", "", "Hang"}};
  return all;
}

}  // namespace

TEST_CASE("scripts: languages that run from right to left are known") {
  for (const char* language : {"ar", "he", "fa", "ur", "ar-MA"}) CHECK(is_right_to_left(language));
  for (const char* language : {"fr", "en", "el", "zh", "", "br"}) CHECK_FALSE(is_right_to_left(language));
}

TEST_CASE("scripts: words of Hebrew and Arabic run left, numbers and the words around them right") {
  using Words = std::vector<std::string>;
  CHECK(from_left("un deux trois", false).empty());
  CHECK(from_left("un שלום עולם deux", false) == Words{"un", "עולם", "שלום", "deux"});
  CHECK(from_left("un مرحبا 12 بالعالم deux", false) == Words{"un", "بالعالم", "12", "مرحبا", "deux"});
  CHECK(from_left("שלום un deux עולם", true) == Words{"עולם", "un", "deux", "שלום"});
}

TEST_CASE("scripts: a line holds the words of Hebrew in the order of the text, placed from right to left") {
  StoryBench bench;
  bench.add(text_paragraph("a אב גד b"));
  const Book book = bench.build();
  std::vector<std::pair<std::string, double>> read;
  for (const Mark& mark : book.pages.at(0).marks)
    if (mark.kind == Mark::Kind::text)
      for (const PlacedWord& word : book.pages[0].words_of(mark))
        read.emplace_back(bench.fonts.word(word.word).text, mark.box.x + word.x);
  REQUIRE(read.size() == 4);
  const std::vector<std::string> order{"a", "אב", "גד", "b"};
  for (size_t i = 0; i < order.size(); ++i) CHECK(read[i].first == order[i]);
  CHECK(read[0].second < read[2].second);
  CHECK(read[2].second < read[1].second);
  CHECK(read[1].second < read[3].second);
}

namespace {

/// Pieces of a line, each with the way it runs, in the order of the text.
std::string pieces_of(std::vector<Run> runs, const std::string& lang) {
  StoryBench bench;
  Paragraph text = text_paragraph("");
  text.runs = std::move(runs);
  text.style.lang = lang;
  const Setting setting{bench.fonts, bench.style.breaking, {}, nullptr, {}};
  const NodeList list = collect(text.runs, text.style, setting, Effort::no_hyphens, 100);
  std::string out;
  for (const LineNode& node : list.nodes) {
    if (node.kind != LineNode::Kind::box) continue;
    const ShapedWord& word = bench.fonts.word(node.word);
    out += (out.empty() ? "" : " ") + word.text + (word.backwards ? "<" : ">");
  }
  return out;
}

std::vector<Run> one_run(const std::string& text) { return text_paragraph(text).runs; }

}  // namespace

TEST_CASE("scripts: signs without a direction run as the text around them does, and are mirrored with it") {
  CHECK(pieces_of(one_run("(שלום) [עולם] « אב »"), "he") == "(שלום)< [עולם]< «< אב< »<");
  CHECK(pieces_of(one_run("שלום (2025) עולם"), "he") == "שלום< (< 2025> )< עולם<");
  CHECK(pieces_of(one_run("un (שלום עולם) {deux}"), "fr") == "un> (> שלום< עולם< )> {deux}>");
  CHECK(pieces_of(one_run("voir:שלום, (עולם"), "fr") == "voir:> שלום,< (עולם<");
  std::vector<Run> runs = one_run("un ");
  runs.push_back(runs[0]);
  runs[1].text = "(שלום 12)";
  runs[1].lang = "he";
  runs.push_back(runs[0]);
  runs[2].text = " (deux)";
  CHECK(pieces_of(runs, "fr") == "un> (שלום< 12> )< (deux)>");
}

TEST_CASE("scripts: Chinese and Japanese break between signs, never before a full stop, without a hyphen") {
  std::vector<WordBreak> breaks;
  add_ideograph_breaks("世界。这", breaks);
  CHECK(breaks == std::vector<WordBreak>{{3, WordBreak::Kind::plain}, {9, WordBreak::Kind::plain}});
  breaks.clear();
  add_ideograph_breaks("communication", breaks);
  CHECK(breaks.empty());
}

TEST_CASE("scripts: a passage is hyphenated by its own language") {
  StoryBench bench;
  std::map<std::string, int> asked;
  const Setting setting{bench.fonts, bench.style.breaking, {}, nullptr, [&](const std::string& lang) {
                          ++asked[lang];
                          return nullptr;
                        }};
  Paragraph text = text_paragraph("communities");
  text.style.hyphenate = true;
  text.style.lang = "fr";
  text.runs[0].lang = "en";
  collect(text.runs, text.style, setting, Effort::hyphens, 100);
  CHECK(asked == std::map<std::string, int>{{"en", 1}});
}

TEST_CASE("scripts: a word is set in the face of its script, one word in one face where that can be") {
  Diagnostics out;
  const FontFiles files(faces(), {}, machine(), out);
  if (out.has_errors()) SKIP_TEST("fonts-vollkorn, fonts-dejavu-core");
  if (files.for_script(U'א') == SIZE_MAX) SKIP_TEST("fonts-noto-core");
  Fonts fonts(files);
  const auto face_of = [&](const std::string& text) {
    const ShapedWord& word = fonts.word(fonts.shape(0, text, ""));
    return word.mixed ? "mixed" : fonts.files().spec(word.face).name;
  };
  CHECK(face_of("mot") == "texte");
  CHECK(face_of("Αθήνα") == "texte");
  CHECK(face_of("ἄνθρωπος,") == "grec");
  CHECK(face_of("שלום") == "hebreu");
  CHECK(face_of("مرحبا") == "arabe");
  CHECK(face_of("✓") == "signes");
  CHECK(face_of("mot✓collé") == "mixed");
  const std::vector<FaceSeam> seams = fonts.seams(0, "mot✓collé");
  REQUIRE(seams.size() == 3);
  CHECK(seams[1].begin == 3);
  CHECK(files.spec(seams[1].face).name == "signes");
  CHECK(seams[2].face == 0);
  CHECK(fonts.word(fonts.shape(0, "שלום", "")).backwards);
  for (const char* text : {"(", "[", "{", "«", "‹", "<"}) {
    CAPTURE(text);
    const ShapedWord& mirrored = fonts.word(fonts.shape(0, text, "", Direction::to_left));
    CHECK(mirrored.text == text);
    CHECK(mirrored.glyphs[0].id != fonts.word(fonts.shape(0, text, "")).glyphs[0].id);
  }
  CHECK(fonts.complete());
}

TEST_CASE("scripts: each letter of a word stands for itself, marks too, whatever the face does") {
  Diagnostics out;
  const FontFiles files(faces(), {}, machine(), out);
  if (out.has_errors()) SKIP_TEST("fonts-vollkorn, fonts-dejavu-core");
  if (files.for_script(U'א') == SIZE_MAX) SKIP_TEST("fonts-noto-core");
  Fonts fonts(files);
  for (const char* text : {"ἄνθρωπος", "ᾧ", "Ὦ", "naïveté"}) {
    CAPTURE(text);
    const ShapedWord& word = fonts.word(fonts.shape(0, text, ""));
    CHECK(std::none_of(word.glyphs.begin(), word.glyphs.end(), [](const Glyph& g) { return g.length == 0; }));
  }
}

TEST_CASE(
    "scripts: what no face holds takes no room, keeps its text, and names the package that would help") {
  Diagnostics out;
  const FontFiles files(faces(), {}, machine(), out);
  if (out.has_errors()) SKIP_TEST("fonts-vollkorn, fonts-dejavu-core");
  Fonts fonts(files);
  const uint32_t lacking = fonts.shape(0, "a한b", "");
  const ShapedWord& word = fonts.word(lacking);
  const ShapedWord& plain = fonts.word(fonts.shape(0, "ab", "-kern"));
  CHECK(word.width == doctest::Approx(plain.width).epsilon(0.02));
  CHECK(fonts.missing(lacking) == U"한");
  REQUIRE(files.absent_for(U'한'));
  CHECK(files.absent_for(U'한')->package == "fonts-absente");
  CHECK(files.absent_for(U'a') == nullptr);
}
