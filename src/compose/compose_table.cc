#include "compose/compose_table.h"

#include <algorithm>

#include "base/text.h"
#include "compose/compose_inline.h"

namespace annuaire {
namespace {

constexpr double mean_character = 0.52;  // em
constexpr size_t breathing_space = 2;    // characters that a cell has to spare

std::vector<ColumnNeed> needs_of(const Doc& doc, NodeId table) {
  std::vector<ColumnNeed> needs;
  for (NodeId row : doc.children(table)) {
    size_t column = 0;
    for (NodeId cell : doc.children(row)) {
      if (column == needs.size()) needs.emplace_back();
      ColumnNeed& need = needs[column++];
      const std::string text = plain_text(doc, cell);
      need.cell = std::max(need.cell, display_width(text) + breathing_space);
      for (std::string_view word : split(text, ' '))
        need.word = std::max(need.word, display_width(word) + breathing_space);
    }
  }
  return needs;
}

class TableCells {
 public:
  TableCells(Composer& composer, const BodyPart& part, NodeId table)
      : composer_(composer), part_(part), gap_(composer.style.measure("gouttiere")) {
    const std::vector<ColumnNeed> needs = needs_of(*part.doc, table);
    const Pt gaps = gap_ * (std::max<double>(static_cast<double>(needs.size()), 1) - 1);
    widths_ = column_widths(needs, mean_character * composer.style.text("liste").size,
                            std::max(composer.body_width() - gaps, 0.0));
  }

  /// The cells, each beside the next; the last takes what is left.
  Item row(NodeId row, TagId tag) {
    std::vector<Paragraph> cells = cells_of(row, tag);
    Item out{std::move(cells.back())};
    for (size_t i = cells.size() - 1; i-- > 0;) {
      Beside pair;
      pair.width = widths_[i];
      pair.gap = gap_;
      pair.side.push_back({std::move(cells[i])});
      pair.items.push_back(std::move(out));
      out = {std::move(pair)};
    }
    return out;
  }

 private:
  std::vector<Paragraph> cells_of(NodeId row, TagId tag) {
    const Doc& doc = *part_.doc;
    const bool header = doc.nodes[row].level == 1;
    std::vector<Paragraph> cells;
    for (NodeId cell : doc.children(row)) {
      const TagId cell_tag = composer_.tag(header ? Role::header_cell : Role::cell, tag);
      Paragraph text = composer_.paragraph("liste");
      text.style.left = 0;
      set_ragged(text.style);
      add_inlines(composer_, part_, cell, "liste", cell_tag, text.runs);
      if (header)
        for (Run& run : text.runs) run.face = composer_.style.text("liste").bold;
      cells.push_back(std::move(text));
    }
    if (cells.empty()) cells.push_back(composer_.paragraph("liste"));
    return cells;
  }

  Composer& composer_;
  const BodyPart& part_;
  const Pt gap_;
  std::vector<Pt> widths_;
};

}  // namespace

std::vector<Pt> column_widths(const std::vector<ColumnNeed>& needs, Pt character, Pt total) {
  double words = 0, cells = 0;
  for (const ColumnNeed& need : needs) {
    words += double(need.word);
    cells += double(need.cell);
  }
  const double room = character > 0 ? total / character : 0;  // in characters
  // 1: the cells; 0: the longest words; below: not even these.
  const double share = cells <= room   ? 1
                       : cells > words ? std::max((room - words) / (cells - words), 0.0)
                                       : 0;
  const double squeeze = words > room && words > 0 ? room / words : 1;
  std::vector<Pt> widths;
  for (const ColumnNeed& need : needs)
    widths.push_back((double(need.word) + share * double(need.cell - need.word)) * squeeze * character);
  return widths;
}

void compose_table(Composer& composer, const BodyPart& part, NodeId table, std::vector<Item>& out,
                   TagId parent) {
  TableCells setter(composer, part, table);
  const TagId tag = composer.tag(Role::table, parent);
  const Rule rule{0.5, composer.style.colour("filet"), 2, 2, 0, 0};
  const Pt around = composer.style.measure("autour-liste") + rule.after;
  out.push_back({Rule{rule.thickness, rule.colour, around, rule.after, 0, 0}});
  for (NodeId row : part.doc->children(table)) {
    out.push_back(setter.row(row, composer.tag(Role::row, tag)));
    out.push_back({rule});
  }
  std::get<Rule>(out.back().what).after = around;
}

}  // namespace annuaire
