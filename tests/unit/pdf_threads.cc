// Books set and written by several threads.
#include "layout/pages/pages.h"
#include "pdf_sample.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

/// A hundred parts of several pages, with page numbers, codes, and characters that no face holds.
Story long_story() {
  Story story;
  for (int part = 0; part < 100; ++part) {
    NewPage page;
    PageLook::Code& code = page.look.codes.emplace_back();
    code.box = {0, 0, 50, 50};
    code.address = "https://a.example/" + std::to_string(part);
    story.items.push_back({page});
    Paragraph text;
    text.anchor = "p" + std::to_string(part);
    text.style.leading = 14;
    Run run;
    run.size = 12;
    for (int i = 0; i < 60 * (part % 7); ++i) run.text += "mot" + std::to_string(i * part % 50) + " ";
    run.text += part % 9 == 4 ? "\U000F1234" : part % 9 == 5 ? "\U000F1235" : "";  // in no face
    text.runs.push_back(run);
    run.kind = Run::Kind::page_ref;
    run.text = "p" + std::to_string((part * 7 + 3) % 100);
    text.runs.push_back(run);
    story.items.push_back({std::move(text)});
  }
  return story;
}

}  // namespace

TEST_CASE("pdf: pages and bytes are the same whatever the number of threads") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  const Story story = long_story();
  Style style;
  style.texts["pied"] = style.texts["folio"] = {};
  std::string one;
  for (unsigned threads : {1u, 2u, 5u}) {
    CAPTURE(threads);
    Fonts fonts(sample.files);
    const Hyphenators hyphenators(machine());
    Book book = build_pages(story, {style, fonts, hyphenators, {}, threads}, sample.trouble);
    REQUIRE(book.missing.size() == 2);
    CHECK(book.missing[0].character == U'\U000F1234');
    const std::string bytes = write_pdf(book, {fonts, MemoryFiles({}), threads}, "profile", sample.trouble);
    if (one.empty()) one = bytes;
    CHECK(bytes == one);
  }
}
