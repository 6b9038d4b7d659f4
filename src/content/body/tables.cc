#include "content/body/tables.h"

#include <algorithm>

#include "base/figure_text.h"
#include "base/text.h"

namespace annuaire {
namespace {

constexpr size_t longest_odd_word = 16;     // characters: « n. c. », « env. 5 » amid figures
constexpr size_t figures_for_odd_word = 2;  // that stand in its column for each

bool is_strong(const Doc& doc, NodeId cell) {
  const NodeId only = cell + 1, end = doc.nodes[cell].end;
  return only < end && doc.nodes[only].kind == NodeKind::strong && doc.nodes[only].end == end;
}

bool is_empty(const Doc& doc, NodeId cell) { return trim(plain_text(doc, cell)).empty(); }

bool is_dash(std::string_view text) {
  text = trim(text);
  return text.empty() || text == "-" || text == "–" || text == "—";
}

/// The words that make a paragraph a caption, with the blanks after them; 0 where there are none.
size_t caption_mark(std::string_view text) {
  for (std::string_view word : {"Tableau", "Table", ""}) {
    if (!text.starts_with(word)) continue;
    size_t at = word.size();
    for (std::string_view blank : {" ", "\u00A0", "\u202F"})
      if (!word.empty() && text.substr(at).starts_with(blank)) at += blank.size();
    if (!text.substr(at).starts_with(':')) continue;
    const size_t words = text.find_first_not_of(' ', at + 1);
    if (words != text.npos && (!word.empty() || words > at + 1)) return words;
  }
  return 0;
}

/// « Tableau : les communes » → « Les communes ».
void begin_with_capital(Doc& doc, const Node& words) {
  const std::string_view text = doc.text_of(words);
  size_t end = 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  const std::string capital = to_upper(text.substr(0, end), "fr");
  if (capital.size() == end) doc.text.replace(words.text, end, capital);
}

/// Turns a paragraph with that mark into a caption without it.
bool make_caption(Doc& doc, NodeId block) {
  Node& node = doc.nodes[block];
  if (node.kind != NodeKind::paragraph || block + 1 >= node.end) return false;
  Node& words = doc.nodes[block + 1];
  if (words.kind != NodeKind::text) return false;
  const size_t mark = caption_mark(doc.text_of(words));
  if (mark == 0) return false;
  words.text += uint32_t(mark);
  words.length -= uint32_t(mark);
  words.span.begin = std::min(words.span.begin + uint32_t(mark), words.span.end);
  node.kind = NodeKind::caption;
  begin_with_capital(doc, words);
  return true;
}

void shift_ends(Doc& doc, NodeId first, NodeId last, std::ptrdiff_t by) {
  for (NodeId id = first; id < last; ++id) doc.nodes[id].end = NodeId(doc.nodes[id].end + by);
}

/// The block before the table goes into it.
void take_from_above(Doc& doc, NodeId caption, NodeId table) {
  shift_ends(doc, caption, table, 1);
  std::rotate(doc.nodes.begin() + caption, doc.nodes.begin() + table, doc.nodes.begin() + table + 1);
}

/// The block after the table becomes its first child.
void take_from_below(Doc& doc, NodeId table, NodeId caption) {
  const NodeId end = doc.nodes[caption].end;
  const std::ptrdiff_t rows = caption - (table + 1), length = end - caption;
  shift_ends(doc, table + 1, caption, length);
  shift_ends(doc, caption, end, -rows);
  doc.nodes[table].end = end;
  std::rotate(doc.nodes.begin() + table + 1, doc.nodes.begin() + caption, doc.nodes.begin() + end);
}

bool is_above_table(const Doc& doc, NodeId parent, NodeId block) {
  const NodeId next = doc.nodes[block].end;
  return next < doc.nodes[parent].end && doc.nodes[next].kind == NodeKind::table;
}

void take_captions_in(Doc& doc, NodeId parent) {
  NodeId before = 0;
  for (NodeId id = parent + 1; id < doc.nodes[parent].end; id = doc.nodes[id].end) {
    const NodeKind kind = doc.nodes[id].kind;
    if (kind == NodeKind::table) {
      const NodeId below = doc.nodes[id].end;
      if (before != 0 && make_caption(doc, before)) {
        take_from_above(doc, before, id);
        id = before;
      } else if (below < doc.nodes[parent].end && !is_above_table(doc, parent, below) &&
                 make_caption(doc, below)) {
        take_from_below(doc, id, below);
      }
    } else if (kind == NodeKind::list || kind == NodeKind::item || kind == NodeKind::quote) {
      take_captions_in(doc, id);
    }
    before = id;
  }
}

}  // namespace

bool heads_rows(const Doc& doc, NodeId table) {
  bool corner = false, strong = true;
  size_t rows = 0;
  for (NodeId row : doc.children(table)) {
    if (doc.nodes[row].kind != NodeKind::row || row + 1 >= doc.nodes[row].end) continue;
    if (doc.nodes[row].level == 1) {
      corner = is_empty(doc, row + 1) && !is_empty(doc, row);
      continue;
    }
    strong = strong && is_strong(doc, row + 1);
    ++rows;
  }
  return rows > 0 && (corner || strong);
}

bool is_ranged(const Doc& doc, NodeId cell) {
  const std::string text = plain_text(doc, cell);
  return is_dash(text) || is_figure(text);
}

std::vector<bool> figure_columns(const Doc& doc, NodeId table) {
  struct Column {
    size_t figures = 0, odd = 0;
    bool words = false;
  };
  std::vector<Column> columns;
  for (NodeId row : doc.children(table)) {
    if (doc.nodes[row].kind != NodeKind::row) continue;
    size_t at = 0;
    for (NodeId cell : doc.children(row)) {
      columns.resize(std::max(columns.size(), at + 1));
      Column& column = columns[at++];
      if (doc.nodes[row].level == 1) continue;
      const std::string text = plain_text(doc, cell);
      if (is_dash(text)) continue;
      const bool figure = is_figure(text);
      (figure ? column.figures : column.odd) += 1;
      column.words |= !figure && display_width(text) > longest_odd_word;
    }
  }
  std::vector<bool> out;
  for (const Column& column : columns) {
    const bool first = out.empty();  // may name its rows: « 2020, 2021, Total »
    const size_t most = first || column.words ? 0 : column.figures / figures_for_odd_word;
    out.push_back(column.figures > 0 && column.odd <= most);
  }
  if (!out.empty() && heads_rows(doc, table)) out[0] = false;
  return out;
}

void take_captions(Doc& doc) {
  const bool any = std::any_of(doc.nodes.begin(), doc.nodes.end(),
                               [](const Node& node) { return node.kind == NodeKind::table; });
  if (any) take_captions_in(doc, 0);
}

}  // namespace annuaire
