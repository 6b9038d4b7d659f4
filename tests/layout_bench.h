// Small stories on small pages, set with the half-em face.
#pragma once

#include <string>
#include <vector>

#include "half_em_face.h"
#include "layout/pages/pages.h"
#include "support.h"

namespace annuaire::test {

/// A page of 200 × 120 points with margins of 20 (30 at the spine): ten lines of ten points.
inline Style small_style() {
  Style style;
  style.width = 200;
  style.height = 140;
  style.top = style.bottom = 20;
  style.inner = 30;
  style.outer = 20;
  style.foot = 10;
  style.breaking.hanging = 0;
  TextStyle foot;
  foot.size = 8;
  foot.paragraph.leading = 8;
  style.texts["pied"] = foot;
  foot.paragraph.align = Align::left;  // of left-hand pages
  style.texts["folio"] = foot;
  style.texts["corps"].paragraph.leading = 10;
  return style;
}

inline Paragraph lines_paragraph(int lines, const std::string& word = "mot") {
  Paragraph paragraph;
  Run run;
  for (int i = 0; i < lines; ++i) {
    run.kind = Run::Kind::text;
    run.text = word + std::to_string(i);
    if (i > 0) {
      Run end;
      end.kind = Run::Kind::line_break;
      paragraph.runs.push_back(end);
    }
    paragraph.runs.push_back(run);
  }
  paragraph.style.leading = 10;
  return paragraph;
}

inline Paragraph text_paragraph(const std::string& text) {
  Paragraph paragraph = lines_paragraph(1);
  paragraph.runs[0].text = text;
  return paragraph;
}

/// Those of this machine.
inline const Hyphenators& hyphenators() {
  static const Hyphenators all(machine());
  return all;
}

inline PageLook bare() {
  PageLook look;
  look.foot = false;
  return look;
}

struct StoryBench {
  Style style = small_style();
  HalfEmFace fonts;
  Story story;
  Diagnostics out;

  StoryBench() {
    story.facing = true;
    add(NewPage{bare(), NewPage::Hand::any, "", {}, false});
  }
  template <class T>
  void add(T what) {
    story.items.push_back({std::move(what)});
  }
  Book build() {
    const ImageSize image_size = [](const std::string&, Diagnostics&) { return Box{0, 0, 40, 20}; };
    return build_pages(story, {style, fonts, hyphenators(), image_size}, out);
  }
  /// Words of each page, separated by blanks.
  std::vector<std::string> words(const Book& book) {
    std::vector<std::string> pages;
    for (const BookPage& page : book.pages) {
      std::string& text = pages.emplace_back();
      for (const PlacedWord& placed : page.words)
        text += (text.empty() ? "" : " ") + fonts.word(placed.word).text;
    }
    return pages;
  }
};

}  // namespace annuaire::test
