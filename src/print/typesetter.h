// Sets paragraphs and pictures, and keeps what is set between the passes of the page builder.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <unordered_map>

#include "print/lines.h"
#include "print/pages.h"
#include "typography/hyphenate.h"

namespace annuaire {

class Typesetter {
 public:
  Typesetter(const Style& style, FontMetrics& fonts, const ImageSize& image_size)
      : style_(style), fonts_(fonts), image_size_(image_size) {}

  /// The lines of a paragraph of the story, set again only where a page number in it has changed. A paragraph
  /// is always asked for with the same width.
  const SetParagraph& paragraph(const Paragraph& paragraph, Pt width);
  const SetParagraph& marker(const Paragraph& paragraph);
  /// Text that is no part of the story (running feet); not kept.
  SetParagraph set_once(const std::vector<Run>& runs, const ParagraphStyle& style, Pt width);

  /// Distance of the baseline from the top of a line: capitals stand in the middle of their leading.
  Pt baseline(const Paragraph& paragraph) const;
  /// Width and height of a figure: its proportions kept, no wider than `limit`.
  Box size_of(const Figure& figure, Pt limit);

  FontMetrics& fonts() const { return fonts_; }
  const Style& style() const { return style_; }
  const PageLabels& labels() const { return labels_; }
  void set_labels(PageLabels labels) { labels_ = std::move(labels); }
  bool any_references() const { return references_; }

 private:
  Setting setting(const ParagraphStyle& style);
  const Hyphenate& hyphenate(const std::string& language);
  bool still_holds(const SetParagraph& set, const std::vector<Run>& runs) const;

  const Style& style_;
  FontMetrics& fonts_;
  const ImageSize& image_size_;
  PageLabels labels_;
  bool references_ = false;
  std::unordered_map<const void*, SetParagraph> known_;  // by the address of the runs
  struct Language {
    explicit Language(const std::string& code);
    Hyphenator hyphenator;
    Hyphenate hyphenate;
  };
  std::map<std::string, std::unique_ptr<Language>> languages_;
  std::map<std::string, Box> images_;
};

}  // namespace annuaire
