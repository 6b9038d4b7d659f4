#include "layout/pages/table_columns.h"

#include <algorithm>

#include "layout/pages/paragraph_cache.h"

namespace annuaire {

std::vector<ColumnNeed> column_needs(const Table& table, ParagraphCache& paragraphs) {
  std::vector<ColumnNeed> needs;
  for (const std::vector<TableRow>* rows : {&table.headings, &table.rows})
    for (const TableRow& row : *rows) {
      needs.resize(std::max(needs.size(), row.cells.size()));
      for (size_t i = 0; i < row.cells.size(); ++i) {
        const auto widen = [&](Pt word, Pt line) {
          needs[i].word = std::max(needs[i].word, word);
          needs[i].line = std::max(needs[i].line, line);
        };
        each_in_cell<Paragraph>(row.cells[i], [&](const Paragraph& paragraph) {
          const ColumnNeed cell = paragraphs.need(paragraph);
          const Pt indents = paragraph.style.left + paragraph.style.right;
          widen(cell.word + indents, cell.line + indents);
        });
        each_in_cell<Figure>(row.cells[i], [&](const Figure& figure) {
          const Pt width = paragraphs.size_of(figure, paragraphs.style().text_width()).width;
          widen(width, width);
        });
      }
    }
  return needs;
}

Pt gaps_of(const Table& table) {
  size_t columns = 1;
  for (const std::vector<TableRow>* rows : {&table.headings, &table.rows})
    for (const TableRow& row : *rows) columns = std::max(columns, row.cells.size());
  return table.gap * double(columns - 1);
}

namespace {
constexpr Pt rounding = 0.01;
}

std::vector<Pt> given_widths(const Table& table, const std::vector<ColumnNeed>& needs, Pt room) {
  if (table.widths.size() != needs.size() || needs.empty()) return {};
  for (const auto measured : {&ColumnNeed::line, &ColumnNeed::word}) {
    std::vector<Pt> widths = table.widths;
    widths[0] = room - gaps_of(table);
    for (size_t i = 1; i < widths.size(); ++i) {
      if (widths[i] <= 0) widths[i] = needs[i].*measured;
      widths[0] -= widths[i];
    }
    bool fits = true;
    for (size_t i = 0; i < widths.size(); ++i) fits = fits && widths[i] + rounding >= needs[i].word;
    if (fits) return widths;
  }
  return {};
}

std::vector<Pt> column_widths(const std::vector<ColumnNeed>& needs, Pt room) {
  Pt words = 0, lines = 0;
  for (const ColumnNeed& need : needs) {
    words += need.word;
    lines += need.line;
  }
  const double share = lines <= room   ? 1
                       : lines > words ? std::clamp((room - words) / (lines - words), 0.0, 1.0)
                                       : 0;
  const double squeeze = words > room && words > 0 ? std::max(room, 0.0) / words : 1;
  std::vector<Pt> widths;
  for (const ColumnNeed& need : needs)
    widths.push_back((need.word + share * (need.line - need.word)) * squeeze);
  return widths;
}

}  // namespace annuaire
