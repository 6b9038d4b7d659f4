#include "compose/compose_table.h"

#include <algorithm>

#include "compose/compose_inline.h"

namespace annuaire {
namespace {

constexpr size_t many_columns = 5;  // from here on they stand closer

class TableCells {
 public:
  TableCells(Composer& composer, const BodyPart& part) : composer_(composer), part_(part) {}

  TableRow row(NodeId row, TagId tag) {
    const Doc& doc = *part_.doc;
    TableRow out;
    for (NodeId cell : doc.children(row)) {
      const Role role = doc.nodes[row].level == 1 ? Role::header_cell : Role::cell;
      out.cells.push_back({paragraph(cell, role, composer_.tag(role, tag))});
    }
    return out;
  }

 private:
  Paragraph paragraph(NodeId cell, Role role, TagId tag) {
    Paragraph text = composer_.paragraph("liste");
    text.style.left = 0;
    set_ragged(text.style);
    text.style.hyphenate = true;  // where a column is narrower than a word
    text.style.align = alignment_of(part_.doc->nodes[cell].level);
    add_foot_notes(composer_, part_, add_inlines(composer_, part_, cell, "liste", tag, text.runs), tag, text);
    if (role == Role::header_cell)
      for (Run& run : text.runs) run.face = composer_.style.text("liste").bold;
    return text;
  }

  static Align alignment_of(uint8_t level) {
    return level == 1 ? Align::centre : level == 2 ? Align::right : Align::left;
  }

  Composer& composer_;
  const BodyPart& part_;
};

// As it stands above the rows of further pages: seen, but not read again.
std::vector<TableRow> as_artifacts(std::vector<TableRow> rows) {
  for (TableRow& row : rows)
    for (Item& cell : row.cells) {
      Paragraph& text = std::get<Paragraph>(cell.what);
      text.notes.clear();
      for (Run& run : text.runs) {
        run.tag = artifact;
        run.link.clear();
      }
    }
  return rows;
}

}  // namespace

void compose_table(Composer& composer, const BodyPart& part, NodeId node, std::vector<Item>& out,
                   TagId parent) {
  TableCells setter(composer, part);
  const TagId tag = composer.tag(Role::table, parent);
  Table table;
  table.rule = {0.5, composer.style.colour("filet"), 2, 2, 0, 0};
  table.gap = composer.style.measure("gouttiere");
  table.before = table.after = composer.style.measure("autour-liste") + table.rule.after;
  for (NodeId row : part.doc->children(node)) {
    if (plain_text(*part.doc, row).empty()) continue;  // titles that were left out
    std::vector<TableRow>& rows = part.doc->nodes[row].level == 1 ? table.headings : table.rows;
    rows.push_back(setter.row(row, composer.tag(Role::row, tag)));
  }
  table.again = as_artifacts(table.headings);
  if (!table.headings.empty() && table.headings[0].cells.size() >= many_columns) table.gap /= 2;
  out.push_back({std::move(table)});
}

}  // namespace annuaire
