#include "compose/compose_table.h"

#include <algorithm>

#include "compose/compose_inline.h"
#include "compose/compose_pictures.h"
#include "content/body/tables.h"

namespace annuaire {
namespace {

constexpr size_t many_columns = 5;  // from here on they stand closer

class TableCells {
 public:
  TableCells(Composer& composer, const BodyPart& part, NodeId table)
      : composer_(composer),
        part_(part),
        figures_(figure_columns(*part.doc, table)),
        heads_rows_(heads_rows(*part.doc, table)) {}

  TableRow row(NodeId row, TagId tag) {
    const Doc& doc = *part_.doc;
    const bool heading = doc.nodes[row].level == 1;
    TableRow out;
    for (NodeId cell : doc.children(row)) {
      const bool empty = doc.nodes[cell].end == cell + 1, first = out.cells.empty();
      const bool heads = !empty && (heading || (first && heads_rows_));
      const TagId own = composer_.tag(heads ? Role::header_cell : Role::cell, tag, heads && !heading ? 1 : 0);
      const Align align = alignment(cell, out.cells.size(), heading);
      Paragraph text = paragraph(cell, own, heads);
      text.style.align = align;
      const std::vector<BlockPicture> pictures = block_pictures(composer_, part_, cell);
      if (pictures.empty())
        out.cells.push_back({std::move(text)});
      else
        out.cells.push_back(with_pictures(std::move(text), pictures, own, align));
    }
    return out;
  }

 private:
  /// As large as logos, below the words of their cell.
  Item with_pictures(Paragraph text, const std::vector<BlockPicture>& pictures, TagId tag, Align align) {
    Indented stack;
    if (!text.runs.empty()) stack.items.push_back({std::move(text)});
    for (const BlockPicture& picture : pictures) {
      Figure figure = logo_figure(composer_, picture.path);
      figure.tag = figure_tag(composer_, picture, tag);
      figure.link = picture.link;
      figure.link_text = picture.alt;
      figure.align = align;
      if (!stack.items.empty()) figure.before = composer_.style.measure("avant-legende");
      stack.items.push_back({std::move(figure)});
      if (picture.caption.empty()) continue;
      Paragraph caption = composer_.tagged("legende", picture.caption, tag, Role::caption);
      caption.style.align = align;
      stack.items.push_back({std::move(caption)});
    }
    if (stack.items.size() == 1) return std::move(stack.items.front());
    return {std::move(stack)};
  }

  Paragraph paragraph(NodeId cell, TagId tag, bool heads) {
    Paragraph text = composer_.paragraph("tableau");
    add_foot_notes(composer_, part_, add_inlines(composer_, part_, cell, "tableau", tag, text.runs), tag,
                   text);
    if (heads)
      for (Run& run : text.runs) run.face = composer_.style.text("tableau").bold;
    return text;
  }

  /// An odd word in a column of figures stands at its right edge.
  Align alignment(NodeId cell, size_t column, bool heading) const {
    const uint8_t level = part_.doc->nodes[cell].level;
    const bool figures = column < figures_.size() && figures_[column];
    if (level == 1) return Align::centre;
    if (figures && !heading && is_ranged(*part_.doc, cell)) return Align::figures;
    return level == 2 || figures ? Align::right : Align::left;
  }

  Composer& composer_;
  const BodyPart& part_;
  const std::vector<bool> figures_;
  const bool heads_rows_;
};

void add_caption(Composer& composer, const BodyPart& part, NodeId node, TagId table, Table& to) {
  Paragraph caption = composer.paragraph("legende");
  caption.style.keep_with_next = true;
  caption.style.after = composer.style.measure("avant-legende");
  const TagId tag = composer.tag(Role::caption, table);
  add_foot_notes(composer, part, add_inlines(composer, part, node, "legende", tag, caption.runs), tag,
                 caption);
  to.caption.push_back({std::move(caption)});
}

// As it stands above the rows of further pages: seen, but not read again.
std::vector<TableRow> as_artifacts(std::vector<TableRow> rows) {
  for (TableRow& row : rows)
    for (Item& cell : row.cells) {
      each_in_cell<Paragraph>(cell, [](Paragraph& text) {
        text.notes.clear();
        for (Run& run : text.runs) {
          run.tag = artifact;
          run.link.clear();
        }
      });
      each_in_cell<Figure>(cell, [](Figure& figure) {
        figure.tag = artifact;
        figure.link.clear();
      });
    }
  return rows;
}

}  // namespace

void compose_table(Composer& composer, const BodyPart& part, NodeId node, std::vector<Item>& out,
                   TagId parent) {
  TableCells setter(composer, part, node);
  const TagId tag = composer.tag(Role::table, parent);
  Table table;
  table.rule = {0.5, composer.style.colour("filet"), 2, 2, 0, 0};
  table.gap = composer.style.measure("gouttiere");
  table.before = table.after = composer.style.measure("autour-liste") + table.rule.after;
  table.source = part.doc->nodes[node].span;
  for (Pt size : composer.style.table_sizes)
    table.steps.push_back(size / composer.style.text("tableau").size);
  for (NodeId row : part.doc->children(node)) {
    if (part.doc->nodes[row].kind == NodeKind::caption) {
      add_caption(composer, part, row, tag, table);
      continue;
    }
    if (plain_text(*part.doc, row).empty() && pictures_in(*part.doc, row).empty())
      continue;  // titles that were left out
    std::vector<TableRow>& rows = part.doc->nodes[row].level == 1 ? table.headings : table.rows;
    rows.push_back(setter.row(row, composer.tag(Role::row, tag)));
  }
  table.again = as_artifacts(table.headings);
  if (!table.headings.empty() && table.headings[0].cells.size() >= many_columns) table.gap /= 2;
  out.push_back({std::move(table)});
}

}  // namespace annuaire
