// Sets the paragraphs and pictures of one part, and keeps what is set while its pages are made.
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
  /// `labels`: of pages, as far as they are known; `fonts`: for the thread that sets the part. All outlive
  /// this.
  ParagraphCache(const SettingTools& tools, FontMetrics& fonts, const PageLabels& labels)
      : tools_(tools), fonts_(fonts), labels_(labels) {}

  /// The lines of a paragraph of the part, kept. It is always asked for with the same width.
  const SetParagraph& paragraph(const Paragraph& paragraph, Pt width);
  const SetParagraph& marker(const std::vector<Run>& runs);
  /// Text that is no part of the story (running feet); not kept.
  SetParagraph set_once(const std::vector<Run>& runs, const ParagraphStyle& style, Pt width);

  /// The widest word and the widest line of a paragraph that is broken nowhere but where it asks.
  ColumnNeed need(const Paragraph& paragraph);

  /// Distance of the baseline from the top of a line: capitals stand in the middle of their leading.
  Pt baseline(const Paragraph& paragraph) const;
  /// That of plain text at the top of a page.
  Pt first_baseline() const;
  /// Width and height of a figure: its proportions kept, no wider than `limit`, no higher than a page.
  Box size_of(const Figure& figure, Pt limit);

  /// Of the text area; at least one line's.
  Pt page_height() const { return std::max(style().height - style().top - style().bottom, 12.0); }
  /// The baseline grid of the part; 0: none.
  Pt grid() const { return grid_ < 0 ? style().grid : grid_; }
  void set_grid(Pt step) { grid_ = step; }
  FontMetrics& fonts() const { return fonts_; }
  const Style& style() const { return tools_.style; }
  /// Anchors that page references name.
  const std::set<std::string>& references() const { return references_; }
  /// An item made of one of the story, kept.
  const Item& keep(Item made) { return made_.emplace_back(std::move(made)); }
  /// A table that fits nowhere, told once.
  void note_wide(WideTable table);
  const std::vector<WideTable>& wide_tables() const { return wide_tables_; }
  /// What is wrong with pictures.
  const Diagnostics& said() const { return said_; }

 private:
  Setting setting(const ParagraphStyle& style);
  const Hyphenate& hyphenate(const std::string& language);
  void note_references(const std::vector<Run>& runs);

  const SettingTools& tools_;
  FontMetrics& fonts_;
  const PageLabels& labels_;
  Pt grid_ = -1;
  std::set<std::string> references_;
  std::unordered_map<const void*, SetParagraph> known_;  // by the address of the runs
  std::map<std::string, Hyphenate> languages_;
  std::map<std::string, Box> images_;
  std::deque<Item> made_;
  std::vector<WideTable> wide_tables_;
  Diagnostics said_;
};

}  // namespace annuaire
