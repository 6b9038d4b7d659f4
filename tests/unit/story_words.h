// The words of a story in the order in which they are composed, as those should find them who search the
// file.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>

#include <unicode/uchar.h>

#include "base/text.h"
#include "layout/story.h"

namespace annuaire::test {

/// All text of a story, its paragraphs apart; without `all` only what is read, not what is an artifact.
class StoryText {
 public:
  StoryText(const Story& story, bool all) : all_(all) { items(story.items); }
  std::string text;

 private:
  void runs(const std::vector<Run>& list) {
    for (const Run& run : list) {
      if (run.kind != Run::Kind::text || run.note > 0) text += ' ';
      if (run.kind == Run::Kind::text && (all_ || run.tag != artifact)) text += run.text;
    }
    text += '\n';
  }
  void items(const std::vector<Item>& list) {
    for (const Item& item : list) std::visit([&](const auto& what) { one(what); }, item.what);
  }
  void one(const Paragraph& paragraph) {
    runs(paragraph.marker);
    runs(paragraph.runs);
    for (const FootNote& note : paragraph.notes) items(note.items);
  }
  void one(const Columns& columns) { items(columns.items); }
  void one(const Panel& panel) { items(panel.items); }
  void one(const Beside& beside) {
    items(beside.side);
    items(beside.items);
  }
  void one(const Indented& indented) { items(indented.items); }
  void one(const Table& table) {
    items(table.caption);
    for (const auto* rows : {&table.headings, &table.rows})
      for (const TableRow& row : *rows) items(row.cells);
  }
  template <class Other>
  void one(const Other&) {}

  bool all_;
};

/// Words in lower case with their number: letters, and hyphens between letters.
using WordCounts = std::map<std::string, size_t>;

inline WordCounts words_in(std::string_view text) {
  WordCounts out;
  const std::u32string letters = to_utf32(to_lower(text, "fr"));
  std::u32string word;
  const auto is_letter = [&](size_t i) {
    return i < letters.size() && (U_GET_GC_MASK(letters[i]) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
  };
  for (size_t i = 0; i <= letters.size(); ++i) {
    const char32_t c = i < letters.size() ? letters[i] : U' ';
    const bool soft = c == U'\u00AD' || c == U'\u2060' || c == U'\u200B';
    const bool hyphen = c == U'-' || c == U'\u2011';
    if (soft) continue;
    if (is_letter(i))
      word += c;
    else if (hyphen && !word.empty() && is_letter(i + 1))
      word += U'-';
    else if (!word.empty())
      ++out[to_utf8(std::exchange(word, {}))];
  }
  return out;
}

}  // namespace annuaire::test
