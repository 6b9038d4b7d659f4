#include "html/markup.h"

#include <algorithm>

#include "base/escape.h"
#include "base/text.h"
#include "image/image.h"
#include "model/links.h"
#include "template/template.h"
#include "typography/french.h"

namespace annuaire {

/// Writes one run of blocks.
class MarkupWriter {
 public:
  MarkupWriter(const Markup& markup, const Doc& doc, int year, const Markup::Insert& insert)
      : markup_(markup), doc_(doc), year_(year), insert_(insert) {}

  std::string write(NodeId first, NodeId last) {
    for (NodeId id = first; id < last; id = doc_.nodes[id].end) block(id);
    return std::move(out_);
  }

 private:
  void block(NodeId id) {
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
      default:
        return span(id);
    }
  }

  void children(NodeId id) {
    for (NodeId child : doc_.children(id)) block(child);
  }

  /// <tag>children</tag>
  void wrap(const char* tag, NodeId id, const char* end = "") {
    out_.append("<").append(tag).append(">").append(end);
    children(id);
    out_.append("</").append(tag).append(">").append(end);
  }

  // ---- blocks

  void paragraph(NodeId id) {
    if (insert_ && inserted(id)) return;
    NodeId only = id + 1;
    if (only < doc_.nodes[id].end && doc_.nodes[only].kind == NodeKind::image &&
        doc_.nodes[only].end == doc_.nodes[id].end)
      return figure(only);
    out_ += "<p>";
    children(id);
    out_ += "</p>\n";
  }

  bool inserted(NodeId id) {
    std::string text = plain_text(doc_, id);
    std::string_view name = trim(text);
    if (name.size() < 3 || name.front() != '{' || name.back() != '}') return false;
    std::optional<std::string> html = insert_(name.substr(1, name.size() - 2));
    if (html) out_ += *html;
    return html.has_value();
  }

  void heading(NodeId id) {
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

  void list(NodeId id) {
    const Node& node = doc_.nodes[id];
    out_ += node.level ? "<ol" : "<ul";
    if (node.level && node.start != 1) attribute("start", std::to_string(node.start));
    out_ += ">\n";
    for (NodeId child : doc_.children(id)) item(child);
    out_ += node.level ? "</ol>\n" : "</ul>\n";
  }

  /// A first paragraph stands bare if no other follows.
  void item(NodeId id) {
    size_t paragraphs = 0;
    for (NodeId child : doc_.children(id)) paragraphs += doc_.nodes[child].kind == NodeKind::paragraph;
    out_ += "<li>";
    for (NodeId child : doc_.children(id))
      if (paragraphs == 1 && child == id + 1 && doc_.nodes[child].kind == NodeKind::paragraph)
        children(child);
      else
        block(child);
    out_ += "</li>\n";
  }

  void code_block(const Node& node) {
    out_ += "<pre><code>";
    append_html(out_, doc_.text_of(node));
    out_ += "</code></pre>\n";
  }

  void table(NodeId id) {
    out_ += "<div class=\"tableau\"><table>\n";
    bool in_body = false, in_head = false;
    for (NodeId row : doc_.children(id)) {
      bool head = doc_.nodes[row].level == 1;
      if (head && !in_head) out_ += "<thead>\n", in_head = true;
      if (!head && in_head) out_ += "</thead>\n", in_head = false;
      if (!head && !in_body) out_ += "<tbody>\n", in_body = true;
      table_row(row, head);
    }
    out_ += in_head ? "</thead>\n" : "";
    out_ += in_body ? "</tbody>\n" : "";
    out_ += "</table></div>\n";
  }

  void table_row(NodeId row, bool head) {
    static constexpr const char* alignments[] = {"", " class=\"centre\"", " class=\"droite\""};
    out_ += "<tr>";
    for (NodeId cell : doc_.children(row)) {
      bool title = head && doc_.nodes[cell].end > cell + 1;  // an empty corner heads nothing
      out_.append(title ? "<th scope=\"col\"" : "<td").append(alignments[doc_.nodes[cell].level % 3]) += '>';
      children(cell);
      out_ += title ? "</th>" : "</td>";
    }
    out_ += "</tr>\n";
  }

  void figure(NodeId id) {
    const Node& node = doc_.nodes[id];
    out_ += "<figure>";
    image(id);
    if (node.title_length > 0) {
      out_ += "<figcaption>";
      text(doc_.title_of(node));
      out_ += "</figcaption>";
    }
    out_ += "</figure>\n";
  }

  // ---- inlines

  void span(NodeId id) {
    const Node& node = doc_.nodes[id];
    switch (node.kind) {
      case NodeKind::text:
        return text(doc_.text_of(node));
      case NodeKind::emphasis:
        return wrap("em", id);
      case NodeKind::strong:
        return wrap("strong", id);
      case NodeKind::strikethrough:
        return wrap("s", id);
      case NodeKind::code:
        return code(node);
      case NodeKind::link:
        return link(id);
      case NodeKind::image:
        return image(id);
      case NodeKind::line_break:
        out_ += "<br>\n";
        return;
      default:
        return children(id);
    }
  }

  void text(std::string_view words) {
    size_t done = 0;
    for (ByteRange raised : superscripts(words)) {
      append_html(out_, words.substr(done, raised.begin - done));
      out_ += "<sup>";
      append_html(out_, words.substr(raised.begin, raised.end - raised.begin));
      out_ += "</sup>";
      done = raised.end;
    }
    append_html(out_, words.substr(done));
  }

  void code(const Node& node) {
    out_ += "<code>";
    append_html(out_, doc_.text_of(node));
    out_ += "</code>";
  }

  void link(NodeId id) {
    const Node& node = doc_.nodes[id];
    std::string address = in_link_ ? ""
                                   : web_address(markup_.site_, markup_.routes_,
                                                 resolve_link(markup_.site_, year_, doc_.text_of(node)));
    if (address.empty()) return children(id);
    out_ += "<a";
    attribute("href", address);
    if (node.title_length > 0) attribute("title", doc_.title_of(node));
    out_ += '>';
    in_link_ = true;
    children(id);
    in_link_ = false;
    out_ += "</a>";
  }

  void image(NodeId id) {
    const Node& node = doc_.nodes[id];
    std::optional<Picture> picture = markup_.assets_.picture(doc_.text_of(node), max_picture_width);
    std::string alt = plain_text(doc_, id);
    if (!picture) return text(alt);
    std::string copies = source_set(*picture, markup_.routes_);
    if (!copies.empty()) {
      out_ += "<picture><source type=\"image/webp\"";
      attribute("srcset", copies);
      attribute("sizes", markup_.picture_sizes_);
      out_ += ">";
    }
    out_ += "<img";
    attribute("src", markup_.routes_.file(picture->path));
    attribute("alt", alt);
    attribute("width", std::to_string(picture->width));
    attribute("height", std::to_string(picture->height));
    out_ += " loading=\"lazy\">";
    if (!copies.empty()) out_ += "</picture>";
  }

  void attribute(const char* name, std::string_view value) {
    out_.append(" ").append(name).append("=\"");
    append_html(out_, value);
    out_ += '"';
  }

  const Markup& markup_;
  const Doc& doc_;
  int year_;
  const Markup::Insert& insert_;
  std::string out_;
  std::vector<uint8_t> outer_;  ///< levels, as typed, of the headings that the next one stands under
  bool in_link_ = false;
};

std::string Markup::blocks(const Doc& doc, NodeId first, NodeId last, int year, const Insert& insert) const {
  return MarkupWriter(*this, doc, year, insert).write(first, last);
}

std::string Markup::body(const Doc& doc, int year) const {
  return doc.empty() ? "" : blocks(doc, 1, static_cast<NodeId>(doc.nodes.size()), year);
}

}  // namespace annuaire
