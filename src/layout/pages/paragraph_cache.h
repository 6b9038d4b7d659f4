// Sets paragraphs and pictures, and keeps what is set while its pages are made.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>

#include "layout/lines/lines.h"
#include "layout/pages/pages.h"
#include "layout/pages/table_columns.h"
#include "typography/hyphenate.h"

namespace annuaire {

class ParagraphCache {
 public:
  ParagraphCache(const Style& style, FontMetrics& fonts, const Hyphenators& hyphenators,
                 const ImageSize& image_size)
      : style_(style), fonts_(fonts), hyphenators_(hyphenators), image_size_(image_size) {}

  /// The lines of a paragraph of the story, kept until `forget`. It is always asked for with the same width.
  const SetParagraph& paragraph(const Paragraph& paragraph, Pt width);
  const SetParagraph& marker(const std::vector<Run>& runs);
  /// Drops what is set; did page numbers stand in it?
  bool forget();
  /// Text that is no part of the story (running feet); not kept.
  SetParagraph set_once(const std::vector<Run>& runs, const ParagraphStyle& style, Pt width);

  /// The widest word and the widest line of a paragraph that is broken nowhere but where it asks.
  ColumnNeed need(const Paragraph& paragraph);

  /// Distance of the baseline from the top of a line: capitals stand in the middle of their leading.
  Pt baseline(const Paragraph& paragraph) const;
  /// Width and height of a figure: its proportions kept, no wider than `limit`, no higher than a page.
  Box size_of(const Figure& figure, Pt limit);

  /// Of the text area; at least one line's.
  Pt page_height() const { return std::max(style_.height - style_.top - style_.bottom, 12.0); }
  FontMetrics& fonts() const { return fonts_; }
  const Style& style() const { return style_; }
  const PageLabels& labels() const { return labels_; }
  void set_labels(PageLabels labels) { labels_ = std::move(labels); }
  /// Anchors that page references name.
  const std::set<std::string>& references() const { return references_; }
  /// Characters no face holds, with the part of the story that asked for them first.
  void note_missing(const std::string& part);
  const std::vector<MissingSign>& missing() const { return missing_; }
  /// An item made of one of the story, kept until `forget`.
  const Item& keep(Item made) { return made_.emplace_back(std::move(made)); }
  /// A table that fits nowhere, told once.
  void note_wide(WideTable table);
  const std::vector<WideTable>& wide_tables() const { return wide_tables_; }

 private:
  Setting setting(const ParagraphStyle& style);
  const Hyphenate& hyphenate(const std::string& language);
  void note_references(const std::vector<Run>& runs);

  const Style& style_;
  FontMetrics& fonts_;
  const Hyphenators& hyphenators_;
  const ImageSize& image_size_;
  PageLabels labels_;
  std::set<std::string> references_;
  std::vector<MissingSign> missing_;
  std::unordered_map<const void*, SetParagraph> known_;  // by the address of the runs
  std::map<std::string, Hyphenate> languages_;
  std::map<std::string, Box> images_;
  std::deque<Item> made_;
  std::vector<WideTable> wide_tables_;
};

}  // namespace annuaire
