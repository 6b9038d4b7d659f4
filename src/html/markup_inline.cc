// The text inside blocks: emphasis, links, pictures.
#include <utility>

#include "base/escape.h"
#include "html/markup_writer.h"
#include "image/image.h"
#include "model/links.h"
#include "typography/french.h"

namespace annuaire {

void MarkupWriter::span(NodeId id) {
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
    case NodeKind::superscript:
      return raised("sup", id);
    case NodeKind::subscript:
      return raised("sub", id);
    case NodeKind::abbreviation:
      return titled("abbr", "title", id);
    case NodeKind::passage:
      return titled("span", "lang", id);
    case NodeKind::note_call:
      return note_call(node.start);
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

void MarkupWriter::raised(const char* tag, NodeId id) {
  bool outer = std::exchange(in_raised_, true);
  wrap(tag, id);
  in_raised_ = outer;
}

void MarkupWriter::titled(const char* tag, const char* name, NodeId id) {
  out_.append("<").append(tag);
  attribute(name, doc_.title_of(doc_.nodes[id]));
  out_ += '>';
  children(id);
  out_.append("</").append(tag).append(">");
}

void MarkupWriter::text(std::string_view words) {
  size_t done = 0;
  for (ByteRange high : in_raised_ ? std::vector<ByteRange>() : superscripts(words)) {
    append_html(out_, words.substr(done, high.begin - done));
    out_ += "<sup>";
    append_html(out_, words.substr(high.begin, high.end - high.begin));
    out_ += "</sup>";
    done = high.end;
  }
  append_html(out_, words.substr(done));
}

void MarkupWriter::code(const Node& node) {
  out_ += "<code>";
  append_html(out_, doc_.text_of(node));
  out_ += "</code>";
}

void MarkupWriter::link(NodeId id) {
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

void MarkupWriter::image(NodeId id) {
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

}  // namespace annuaire
