// Lists and code: where numbers, blanks and further lines stand.
#include <algorithm>
#include <functional>

#include "compose_dump.h"
#include "compose_site.h"
#include "layout/lines/word_breaks.h"
#include "layout/pages/pages.h"
#include "layout_bench.h"
#include "support.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

constexpr Pt indent = 14, gap = 3;

Item entry(const std::string& number, const std::string& text) {
  Paragraph out = text_paragraph(text);
  out.marker = text_paragraph(number).runs;
  return {std::move(out)};
}

Indented numbered(int first, int last) {
  Indented list;
  list.indent = indent;
  list.gap = gap;
  for (int i = first; i <= last; ++i) list.items.push_back(entry(std::to_string(i) + ".", "x"));
  return list;
}

struct Placed {
  std::string text;
  Pt left = 0, right = 0, baseline = 0;
  TagId tag = artifact;
};

std::vector<Placed> placed(StoryBench& bench) {
  const Book book = bench.build();
  std::vector<Placed> out;
  for (const BookPage& page : book.pages)
    for (const Mark& mark : page.marks) {
      if (mark.kind != Mark::Kind::text) continue;
      Placed one{"", mark.box.x, mark.box.x + mark.box.width, mark.box.y, mark.tag};
      for (const PlacedWord& word : page.words_of(mark))
        one.text += bench.fonts.word(word.word).text + (word.space ? " " : "");
      out.push_back(std::move(one));
    }
  return out;
}

Paragraph code(const std::string& text) {
  Paragraph out = text_paragraph(text);
  out.runs[0].verbatim = true;
  out.runs[0].tag = document_tag;
  out.marker_width = 10;
  out.style.left = 10;
  out.style.first_line = -10;
  out.turned = text_paragraph("+").runs;
  return out;
}

}  // namespace

TEST_CASE("lists: numbers of one to five digits end on one line, clear of the text") {
  for (int last : {9, 20, 100, 2023, 12345}) {
    CAPTURE(last);
    StoryBench bench;
    bench.add(numbered(last - 2, last));
    const std::vector<Placed> marks = placed(bench);
    REQUIRE(marks.size() == 6);
    for (size_t i = 0; i < marks.size(); i += 2) {
      CHECK(marks[i].right == doctest::Approx(marks[0].right));
      CHECK(marks[i + 1].left == doctest::Approx(marks[1].left));
      CHECK(marks[i + 1].left >= marks[i].right + gap - 0.01);
      CHECK(marks[i].baseline == doctest::Approx(marks[i + 1].baseline));
    }
  }
}

TEST_CASE("lists: the indent is the style's where the numbers leave it room, the numbers' else") {
  const auto left_of_text = [](int last) {
    StoryBench bench;
    bench.add(numbered(last, last));
    return placed(bench)[1].left - bench.style.inner;
  };
  CHECK(left_of_text(9) == doctest::Approx(indent));
  CHECK(left_of_text(2023) == doctest::Approx(25 + gap));
}

TEST_CASE("lists: what stands inside an entry stands further in, list after list") {
  StoryBench bench;
  Indented outer = numbered(1, 1), inner = numbered(7, 7);
  inner.items.push_back({text_paragraph("suite")});
  outer.items.push_back({std::move(inner)});
  bench.add(std::move(outer));
  const std::vector<Placed> marks = placed(bench);
  REQUIRE(marks.size() == 5);
  CHECK(marks[2].text == "7.");
  CHECK(marks[2].left == doctest::Approx(marks[1].left));
  CHECK(marks[3].left == doctest::Approx(marks[1].left + indent));
  CHECK(marks[4].left == doctest::Approx(marks[3].left));
}

TEST_CASE("code: blanks are kept where they stand, at the head of a line too") {
  StoryBench bench;
  bench.add(code("    a  =   b"));
  std::string line;
  for (const Placed& mark : placed(bench)) line += mark.text;
  CHECK(line == "    a  =   b");
}

TEST_CASE("code: a line too wide goes on below, further in, behind a sign that is not read") {
  StoryBench bench;
  bench.add(code("aaaaaaaaaaaa bbbbbbbbbbbb cccccccccccc"));
  const std::vector<Placed> marks = placed(bench);
  REQUIRE(marks.size() == 3);
  CHECK(marks[0].left == doctest::Approx(bench.style.inner));
  CHECK(marks[1].text == "+");
  CHECK(marks[1].left == doctest::Approx(bench.style.inner));
  CHECK(marks[2].left == doctest::Approx(bench.style.inner + 10));
  CHECK(marks[1].baseline == doctest::Approx(marks[2].baseline));
  for (const Placed& mark : marks) CHECK((mark.tag == artifact) == (mark.text == "+"));
}

TEST_CASE("code: no hyphen, in inline code, file names and identifiers either") {
  const Hyphenate everywhere = [](std::string_view word) {
    std::vector<uint32_t> all;
    for (uint32_t i = 2; i + 2 < word.size(); ++i) all.push_back(i);
    return all;
  };
  for (const char* word : {"collectivite_porteuse", "porteurs.yaml", "content/2024/fiche.md", "ville.example",
                           "https://www.ville.example/porteurs"})
    for (bool last_resort : {false, true}) {
      CAPTURE(word);
      for (const WordBreak& at : word_breaks(word, &everywhere, last_resort))
        CHECK(at.kind != WordBreak::Kind::hyphen);
    }
  const auto plain = word_breaks("intercommunalité.", &everywhere, false);
  CHECK(std::any_of(plain.begin(), plain.end(),
                    [](const WordBreak& at) { return at.kind == WordBreak::Kind::hyphen; }));
}

TEST_CASE("code: blocks of a card keep their indentation, tabs lead to stops of four") {
  Tree tree = small_site();
  tree["content/2020/phare-bas.md"] += "\n```\na\n\tb\n  \tc\n```\n";
  const std::string text = text_of(story_of(site_of(tree)));
  CHECK(text.find("a\n    b\n    c\n") != std::string::npos);
}

TEST_CASE("lists: a number without words of its own stands beside the block that it begins with") {
  for (const bool spaced : {false, true}) {
    StoryBench bench;
    Indented list;
    list.indent = indent;
    list.gap = gap;
    list.items.push_back(entry("1.", ""));
    std::get<Paragraph>(list.items[0].what).runs.clear();
    if (spaced) list.items.push_back({Space{10}});
    Indented quotation;
    quotation.indent = 8;
    quotation.items.push_back({text_paragraph("cité")});
    list.items.push_back({std::move(quotation)});
    list.items.push_back(entry("2.", "suite"));
    bench.add(std::move(list));
    std::vector<Placed> all = placed(bench);
    std::sort(all.begin(), all.end(), [](const Placed& a, const Placed& b) { return a.text < b.text; });
    REQUIRE(all.size() == 4);
    CHECK(all[0].text == "1.");
    CHECK(all[2].text == "cité");
    CHECK(all[0].baseline == doctest::Approx(all[2].baseline));
    CHECK(all[0].right == doctest::Approx(all[1].right));
    CHECK(all[1].baseline - all[0].baseline == doctest::Approx(10));
  }
}

TEST_CASE("lists: a number with nothing beside it takes a line like the others") {
  StoryBench bench;
  bench.style.grid = 10;
  Indented list = numbered(1, 3);
  std::get<Paragraph>(list.items[1].what).runs.clear();
  bench.add(std::move(list));
  const std::vector<Placed> marks = placed(bench);
  REQUIRE(marks.size() == 5);
  CHECK(marks[2].text == "2.");
  CHECK(marks[2].baseline - marks[0].baseline == doctest::Approx(10));
  CHECK(marks[3].baseline - marks[2].baseline == doctest::Approx(10));
}

TEST_CASE("compose: entries keep their marks in the twelfth list in a list, on paper and for the ear") {
  std::string body;
  for (int depth = 0; depth < 12; ++depth) body += std::string(size_t(2 * depth), ' ') + "- rang\n";
  Tree tree = small_site();
  tree["content/2020/pont-des-brumes.md"] += "\n\n" + body;
  const Story story = story_of(site_of(tree));
  size_t entries = 0;
  const std::function<void(const std::vector<Item>&)> count = [&](const std::vector<Item>& items) {
    for (const Item& item : items) {
      if (const auto* beside = std::get_if<Beside>(&item.what)) count(beside->items);
      if (const auto* list = std::get_if<Indented>(&item.what)) count(list->items);
      const auto* text = std::get_if<Paragraph>(&item.what);
      entries += text && !text->runs.empty() && text->runs[0].text == "rang" && !text->marker.empty();
    }
  };
  count(story.items);
  CHECK(entries == 12);
  CHECK(std::count_if(story.tags.tags.begin(), story.tags.tags.end(),
                      [](const Tag& tag) { return tag.role == Role::label; }) >= 12);
}
