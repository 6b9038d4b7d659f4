#include "html/markup.h"

#include <algorithm>

#include "base/escape.h"
#include "base/text.h"
#include "content/body/tables.h"
#include "html/markup_writer.h"

namespace annuaire {

std::string MarkupWriter::write(NodeId first, NodeId last) {
  if (first > 1) part_ = "_" + std::to_string(first);
  for (NodeId id = first; id < last;) {
    const NodeId next = pictures_from(id, last);
    if (next == id) block(id);
    id = std::max(next, doc_.nodes[id].end);
  }
  if (!calls_.empty()) notes();
  return std::move(out_);
}

void MarkupWriter::block(NodeId id) {
  const Node& node = doc_.nodes[id];
  switch (node.kind) {
    case NodeKind::paragraph:
      return paragraph(id);
    case NodeKind::heading:
      return heading(id);
    case NodeKind::list:
      return list(id);
    case NodeKind::quote:
      return wrap("blockquote", id, "\n");
    case NodeKind::code_block:
      return code_block(node);
    case NodeKind::rule:
      out_ += "<hr>\n";
      return;
    case NodeKind::table:
      return table(id);
    case NodeKind::notes:
      return;  // after the blocks that call them
    default:
      return span(id);
  }
}

void MarkupWriter::children(NodeId id) {
  for (NodeId child : doc_.children(id)) block(child);
}

// <tag>children</tag>
void MarkupWriter::wrap(const char* tag, NodeId id, const char* end) {
  out_.append("<").append(tag).append(">").append(end);
  children(id);
  out_.append("</").append(tag).append(">").append(end);
}

void MarkupWriter::attribute(const char* name, std::string_view value) {
  append_attribute(out_, name, value);
}

void MarkupWriter::paragraph(NodeId id) {
  if (insert_ && inserted(id)) return;
  if (const std::vector<NodeId> pictures = pictures_of(id); !pictures.empty()) return figures(pictures);
  out_ += "<p>";
  children(id);
  out_ += "</p>\n";
}

bool MarkupWriter::inserted(NodeId id) {
  std::string text = plain_text(doc_, id);
  std::string_view name = trim(text);
  if (name.size() < 3 || name.front() != '{' || name.back() != '}') return false;
  std::optional<std::string> html = insert_(name.substr(1, name.size() - 2));
  if (html) out_ += *html;
  return html.has_value();
}

void MarkupWriter::heading(NodeId id) {
  const Node& node = doc_.nodes[id];
  while (!outer_.empty() && outer_.back() >= node.level) outer_.pop_back();
  outer_.push_back(node.level);
  std::string level = std::to_string(std::min<size_t>(1 + outer_.size(), 6));
  out_.append("<h").append(level);
  if (node.title_length > 0) attribute("id", doc_.title_of(node));
  out_ += '>';
  children(id);
  out_.append("</h").append(level).append(">\n");
}

void MarkupWriter::list(NodeId id) {
  const Node& node = doc_.nodes[id];
  out_ += node.level ? "<ol" : "<ul";
  if (node.level && node.start != 1) attribute("start", std::to_string(node.start));
  out_ += ">\n";
  for (NodeId child : doc_.children(id)) item(child);
  out_ += node.level ? "</ol>\n" : "</ul>\n";
}

// A first paragraph stands bare if no other follows.
void MarkupWriter::item(NodeId id) {
  size_t paragraphs = 0;
  for (NodeId child : doc_.children(id)) paragraphs += doc_.nodes[child].kind == NodeKind::paragraph;
  if (doc_.nodes[id].level == 0)
    out_ += "<li>";
  else
    task(doc_.nodes[id].level == 2);
  for (NodeId child : doc_.children(id))
    if (paragraphs == 1 && child == id + 1 && doc_.nodes[child].kind == NodeKind::paragraph)
      children(child);
    else
      block(child);
  out_ += "</li>\n";
}

// The box is a sign with a name: nothing can be ticked on a page.
void MarkupWriter::task(bool done) {
  out_ += "<li class=\"tache\"><span role=\"img\"";
  attribute("aria-label", words_(done ? "taches.faite" : "taches.a_faire"));
  out_ += done ? ">☑</span> " : ">☐</span> ";
}

void MarkupWriter::code_block(const Node& node) {
  out_ += "<pre><code>";
  append_html(out_, doc_.text_of(node));
  out_ += "</code></pre>\n";
}

// Readers with a keyboard scroll what may be wider than a narrow screen.
void MarkupWriter::open_table(NodeId id) {
  constexpr size_t sure_to_fit = 26;  // characters of the longest words of all columns, and what parts them
  std::vector<size_t> widest;
  std::string caption;
  for (NodeId row : doc_.children(id)) {
    if (doc_.nodes[row].kind == NodeKind::caption) {
      caption = plain_text(doc_, row);
      continue;
    }
    size_t column = 0;
    for (NodeId cell : doc_.children(row)) {
      if (column == widest.size()) widest.push_back(0);
      const std::string words = plain_text(doc_, cell);
      for (std::string_view word : split(words, ' '))
        widest[column] = std::max(widest[column], display_width(word));
      ++column;
    }
  }
  size_t width = widest.size();
  for (size_t each : widest) width += each;
  out_ += "<div class=\"tableau\"";
  if (width > sure_to_fit) {
    out_ += " tabindex=\"0\" role=\"group\"";
    attribute("aria-label", caption.empty() ? words_("tableau") : caption);
  }
  out_ += "><table>\n";
}

void MarkupWriter::table(NodeId id) {
  open_table(id);
  bool in_body = false, in_head = false;
  const TableShape shape{figure_columns(doc_, id), heads_rows(doc_, id)};
  for (NodeId row : doc_.children(id)) {
    if (doc_.nodes[row].kind == NodeKind::caption) {
      out_ += "<caption>";
      children(row);
      out_ += "</caption>\n";
      continue;
    }
    bool head = doc_.nodes[row].level == 1;
    if (head && !in_head) {
      out_ += "<thead>\n";
      in_head = true;
    }
    if (!head && in_head) {
      out_ += "</thead>\n";
      in_head = false;
    }
    if (!head && !in_body) {
      out_ += "<tbody>\n";
      in_body = true;
    }
    table_row(row, head, shape);
  }
  out_ += in_head ? "</thead>\n" : "";
  out_ += in_body ? "</tbody>\n" : "";
  out_ += "</table></div>\n";
}

void MarkupWriter::table_row(NodeId row, bool head, const TableShape& shape) {
  static constexpr const char* alignments[] = {"", " class=\"centre\"", " class=\"droite\""};
  out_ += "<tr>";
  size_t column = 0;
  for (NodeId cell : doc_.children(row)) {
    const bool first = column == 0, ranged = column < shape.figures.size() && shape.figures[column];
    ++column;
    const bool holds = doc_.nodes[cell].end > cell + 1;  // an empty corner heads nothing
    const bool title = holds && (head || (first && shape.heads_rows));
    const int alignment = doc_.nodes[cell].level % 3;
    out_ += !title ? "<td" : head ? "<th scope=\"col\"" : "<th scope=\"row\"";
    out_.append(alignments[alignment == 0 && ranged ? 2 : alignment]) += '>';
    children(cell);
    out_ += title ? "</th>" : "</td>";
  }
  out_ += "</tr>\n";
}

std::string Markup::blocks(const Doc& doc, NodeId first, NodeId last, int year, const Wording& words,
                           std::string_view language, const Insert& insert) const {
  return MarkupWriter(*this, doc, year, words, language, insert).write(first, last);
}

std::string Markup::body(const Doc& doc, int year, const Wording& words, std::string_view language) const {
  return doc.empty() ? "" : blocks(doc, 1, static_cast<NodeId>(doc.nodes.size()), year, words, language);
}

}  // namespace annuaire
