// Paragraph → lines, with the half-em face: one character is 5 points at size 10.
#include <random>

#include "half_em_face.h"
#include "layout/lines/lines.h"
#include "layout/lines/word_breaks.h"
#include "support.h"

using namespace annuaire;
using annuaire::test::HalfEmFace;

namespace {

Run text_run(std::string text) {
  Run run;
  run.text = std::move(text);
  run.tag = 2;
  return run;
}

/// Lines as text; an added hyphen stands as U+00AD.
std::vector<std::string> lines_of(const SetParagraph& set, const FontMetrics& fonts) {
  std::vector<std::string> lines;
  for (const SetLine& line : set.lines) {
    std::string& text = lines.emplace_back();
    for (uint32_t s = line.first; s < line.first + line.count; ++s)
      for (uint32_t w = set.segments[s].first; w < set.segments[s].first + set.segments[s].count; ++w) {
        text += fonts.word(set.words[w].word).text;
        if (set.words[w].space) text += ' ';
      }
  }
  return lines;
}

struct Bench {
  HalfEmFace fonts;
  LineBreaking parameters;
  PageLabels labels;
  Hyphenate hyphenate;
  ParagraphStyle style;

  Bench() {
    style.align = Align::justified;
    parameters.hanging = 0;
  }
  SetParagraph set(const std::vector<Run>& runs, int characters) {
    return break_paragraph(runs, style, characters * 5,
                           {fonts, parameters, labels, hyphenate ? &hyphenate : nullptr});
  }
  std::vector<std::string> lines(const std::string& text, int characters) {
    return lines_of(set({text_run(text)}, characters), fonts);
  }
};

/// A hyphen may stand after every second letter.
std::vector<uint32_t> every_second(std::string_view word) {
  std::vector<uint32_t> at;
  for (uint32_t i = 2; i + 2 < word.size(); i += 2) at.push_back(i);
  return at;
}

}  // namespace

TEST_CASE("lines: a short paragraph stays on one line, unstretched") {
  Bench bench;
  SetParagraph set = bench.set({text_run("deux mots")}, 40);
  REQUIRE(set.lines.size() == 1);
  CHECK(set.lines[0].gap == 1);
  CHECK(set.lines[0].width == 45);
}

TEST_CASE("lines: total fit sees further than first fit") {
  Bench bench;
  bench.style.align = Align::left;
  bench.style.hyphenate = true;  // running text: the last line may be short
  // First fit leaves "aaa bb cc" over "ddddd"; total fit evens both lines out.
  CHECK(bench.lines("aaa bb cc ddddd eeeeeeeee", 10) ==
        std::vector<std::string>{"aaa bb ", "cc ddddd ", "eeeeeeeee"});
}

TEST_CASE("lines: justified lines reach both edges") {
  Bench bench;
  SetParagraph set =
      bench.set({text_run("un deux trois quatre cinq six sept huit neuf dix onze douze treize")}, 24);
  REQUIRE(set.lines.size() > 2);
  for (size_t i = 0; i + 1 < set.lines.size(); ++i) {
    CHECK(set.lines[i].width == doctest::Approx(120).epsilon(0.001));
    CHECK_FALSE(set.lines[i].overfull);
  }
}

TEST_CASE("lines: no break at no-break spaces, nor in runs that forbid it") {
  Bench bench;
  bench.style.align = Align::left;
  for (const std::string& line : bench.lines("il y a 20\u00A0% de 3\u202F000 «\u00A0mots\u00A0» ici", 9)) {
    CHECK(line.find("20\u00A0%") == line.find("20"));
    CHECK(line.find("«\u00A0") == line.find("«"));
  }
  Run fixed = text_run("tout ensemble");
  fixed.no_break = true;
  auto set = bench.set({text_run("voici "), fixed}, 14);
  CHECK(lines_of(set, bench.fonts) == std::vector<std::string>{"voici ", "tout ensemble"});
}

TEST_CASE("lines: a word wider than the measure is broken rather than left to stick out, with hyphens") {
  const auto parts = [](const std::string& word) {
    Bench bench;
    SetParagraph set = bench.set({text_run("a " + word + " b")}, 12);
    for (const SetLine& line : set.lines) CHECK(line.width <= 60.01);
    std::string all;
    for (const std::string& line : lines_of(set, bench.fonts)) all += line + "|";
    return all;
  };
  const std::string ten(10, 'x'), eleven(11, 'X');
  CHECK(parts(std::string(30, 'x')) == "a xxxxxxxxx\u00AD|xxxxxxxxxxx\u00AD|" + ten + " b|");
  CHECK(parts(std::string(22, 'X')).find(eleven + "\u00AD|") != std::string::npos);
  for (const char* word : {"12345678901234567890", "nom_de_champ_long_xxxxxxxx", "+++++++++++++++++++++"})
    CHECK(parts(word).find("\u00AD") == std::string::npos);
}

TEST_CASE(
    "lines: a web address is cut before its signs, and within its parts as a last resort, without a hyphen") {
  auto parts = [](std::string_view word, bool last_resort) {
    std::string cut;
    uint32_t from = 0;
    for (const WordBreak& at : word_breaks(word, nullptr, last_resort)) {
      cut += std::string(word.substr(from, at.at - from)) + "|";
      CHECK(at.kind != WordBreak::Kind::hyphen);
      from = at.at;
    }
    return cut + std::string(word.substr(from));
  };
  CHECK(parts("https://www.exemple.fr/une-page", false) == "https://|www.exemple|.fr|/une|-page");
  CHECK(parts("https://www.exemple.fr/une-page", true) == "https://|www.exe|m|ple|.fr|/une|-page");
}

TEST_CASE("lines: no more than two hyphens in a row, none before the last line") {
  Bench bench;
  bench.style.hyphenate = true;
  bench.hyphenate = every_second;
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += (i ? " " : "") + std::string(size_t(7 + i * 5 % 9), char('a' + i % 26));
  SetParagraph set = bench.set({text_run(text)}, 30);
  int in_a_row = 0;
  for (const SetLine& line : set.lines) {
    in_a_row = line.hyphen ? in_a_row + 1 : 0;
    CHECK(in_a_row <= 2);
    CHECK_FALSE(line.overfull);
  }
  CHECK_FALSE(set.lines[set.lines.size() - 2].hyphen);
}

TEST_CASE("lines: word spaces stay between three quarters and one and a half of the font's own") {
  std::mt19937 random(11);
  for (int round = 0; round < 60; ++round) {
    Bench bench;
    bench.style.hyphenate = true;
    bench.hyphenate = every_second;
    std::string text;
    for (int i = 0; i < 80; ++i) text += (i ? " " : "") + std::string(2 + random() % 9, 'n');
    const int characters = 55 + round % 30;
    for (const SetLine& line : bench.set({text_run(text)}, characters).lines) {
      CHECK(line.gap >= 0.75 - 0.01);
      CHECK(line.gap <= 1.5);
    }
  }
}

TEST_CASE("lines: tracking stands between the letters of a word and leaves the word space alone") {
  Bench bench;
  bench.parameters.glyph_stretch = 0;
  const SetParagraph set = bench.set({text_run("aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii")}, 20);
  const SetLine& line = set.lines[0];
  REQUIRE(line.tracking > 0);
  REQUIRE(set.words[1].x > 0);
  const double word = 4 * 5 + 3 * line.tracking * 10;
  CHECK(set.words[1].x == doctest::Approx(word + line.gap * 5));
  CHECK(line.width == doctest::Approx(100));
}

TEST_CASE("lines: no last line of a single short word, rather a hyphen before it") {
  Bench bench;
  bench.style.hyphenate = true;
  bench.hyphenate = every_second;
  for (int words = 8; words < 30; ++words) {
    std::string text;
    for (int i = 0; i < words; ++i) text += i % 3 ? "nnnnnnnnn " : "nnn ";
    const SetParagraph set = bench.set({text_run(text + "ici.")}, 40);
    if (set.lines.size() > 1) CHECK_MESSAGE(set.lines.back().width >= 32, words);
  }
}

TEST_CASE("lines: names and numbers are not parted, nor is a short number from what it counts") {
  const auto parts = [](std::string_view word) { return word_breaks(word, nullptr, false).size(); };
  CHECK(parts("Saint-Quentin") == 0);
  CHECK(parts("Aix-en-Provence") == 0);
  CHECK(parts("trente-quatre") == 1);
  CHECK(parts("04.99.00.10.11") == 0);
  CHECK(parts("1.500.000") == 0);
  CHECK(parts("v12.500.000") > 0);
  for (const char* kept : {"12 communes", "l’étape 4", "La Rochelle", "Le Havre"})
    for (int before = 1; before < 30; ++before) {
      Bench bench;
      bench.style.hyphenate = true;
      bench.hyphenate = every_second;
      std::string text(size_t(before), 'n');
      for (int i = 0; i < 12; ++i) text += i == 6 ? " nnn " + std::string(kept) : " nnnnnnnnn nnnn";
      bool whole = false;
      for (const std::string& line : bench.lines(text, 50))
        whole = whole || line.find(kept) != std::string::npos || line.find("\u00AD") != std::string::npos;
      CHECK_MESSAGE(whole, kept);
    }
}

TEST_CASE("lines: soft hyphens are taken out unless set") {
  Bench bench;
  bench.style.hyphenate = true;
  CHECK(bench.lines("ex\u00ADtra", 30) == std::vector<std::string>{"extra"});
  bench.style.align = Align::left;
  CHECK(bench.lines("abcdef\u00ADghijkl", 8) == std::vector<std::string>{"abcdef\u00AD", "ghijkl"});
}

TEST_CASE("lines: a compound that a line ends in keeps its hyphen, and says that a line ended there") {
  Bench bench;
  bench.style.align = Align::left;
  bench.style.hyphenate = true;
  const SetParagraph set = bench.set({text_run("nnnnn trente-quatre")}, 14);
  CHECK(lines_of(set, bench.fonts) == std::vector<std::string>{"nnnnn trente-\u00AD", "quatre"});
  CHECK(set.lines[0].width == 65);  // one hyphen is seen
  CHECK_FALSE(set.lines[0].hyphen);
}

TEST_CASE("lines: headings are balanced") {
  Bench bench;
  bench.style.align = Align::left;
  bench.style.balanced = true;
  CHECK(bench.lines("Soutenir les belles initiatives des associations", 44) ==
        std::vector<std::string>{"Soutenir les belles ", "initiatives des associations"});
  CHECK(bench.lines("Petite enfance et jeunesse", 20) ==
        std::vector<std::string>{"Petite enfance ", "et jeunesse"});
  CHECK(bench.lines("Premières pages, premiers pas", 24) ==
        std::vector<std::string>{"Premières pages, ", "premiers pas"});
}

TEST_CASE("lines: a heading is not broken after a short word") {
  Bench bench;
  bench.style.align = Align::left;
  bench.style.balanced = true;
  CHECK(bench.lines("Smart contracts, le cas de la signature électronique", 30) ==
        std::vector<std::string>{"Smart contracts, le cas ", "de la signature électronique"});
  CHECK(bench.lines("Living Lab du répit des aidants", 24) ==
        std::vector<std::string>{"Living Lab du répit ", "des aidants"});
  CHECK(bench.lines("Un masque pour tous les Rochelais", 24) ==
        std::vector<std::string>{"Un masque pour tous ", "les Rochelais"});
}

TEST_CASE("lines: a heading rather ends a line after a comma, unless that leaves lines very uneven") {
  Bench bench;
  bench.style.align = Align::left;
  bench.style.balanced = true;
  CHECK(bench.lines("OBSERVER, votre observatoire de l’immobilier", 24) ==
        std::vector<std::string>{"OBSERVER, ", "votre observatoire ", "de l’immobilier"});
  CHECK(bench.lines("Ici, une plateforme de territoire intelligent", 40) ==
        std::vector<std::string>{"Ici, une plateforme ", "de territoire intelligent"});
}

TEST_CASE("lines: runs change on a line, leaders fill it, page references are resolved") {
  Bench bench;
  bench.style.align = Align::left;
  bench.labels["fiche"] = "12";
  Run bold = text_run("gras");
  bold.face = 1;
  Run leader, ref;
  leader.kind = Run::Kind::leader;
  ref.kind = Run::Kind::page_ref;
  ref.text = "fiche";
  SetParagraph set = bench.set({text_run("Un mot "), bold, leader, ref}, 40);
  REQUIRE(set.segments.size() == 4);
  CHECK(set.segments[1].x == 35);
  CHECK(set.segments[2].kind == Segment::Kind::leader);
  CHECK(set.segments[3].x == doctest::Approx(190));
  CHECK(set.labels == std::vector<std::string>{"12"});
}

TEST_CASE("lines: whatever the text and the measure, every word stands once, in order, inside the measure") {
  std::mt19937 random(1981);
  auto upto = [&](int n) { return int(random() % unsigned(n)); };
  const char* pieces[] = {"a",
                          "été",
                          "l’eau",
                          "territoire",
                          "porte-avions",
                          "«\u00A0oui\u00A0»",
                          "100\u00A0%",
                          "https://exemple.fr/une/page",
                          "x",
                          "anticonstitutionnellement",
                          "2\u202F000"};
  for (int round = 0; round < 300; ++round) {
    Bench bench;
    bench.style.align = Align(upto(4));
    bench.style.hyphenate = upto(2) == 0;
    bench.hyphenate = every_second;
    bench.parameters.hanging = upto(2);
    std::string text;
    for (int i = upto(60); i >= 0; --i) text += std::string(pieces[upto(11)]) + (i ? " " : "");
    const int characters = 8 + upto(60);
    SetParagraph set = bench.set({text_run(text)}, characters);
    std::string all;
    for (const std::string& line : lines_of(set, bench.fonts)) all += line;
    for (size_t at; (at = all.find("\u00AD")) != std::string::npos;) all.erase(at, 2);
    CHECK(all == text);
    for (const SetLine& line : set.lines) {
      CHECK(line.width <= characters * 5 + 5 + 0.01);  // a hanging sign takes half an em at most
      CHECK_FALSE(line.overfull);
    }
  }
}
