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
      return passage(id);
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

// Words of another language.
void MarkupWriter::passage(NodeId id) {
  const bool outer = std::exchange(raises_ordinals_, is_french(doc_.title_of(doc_.nodes[id])));
  titled("span", "lang", id);
  raises_ordinals_ = outer;
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
  const bool raises = raises_ordinals_ && !in_raised_;
  for (ByteRange high : raises ? superscripts(words) : std::vector<ByteRange>()) {
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
                                               resolve_link(markup_.site_, year_, doc_.text_of(node), &doc_));
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
  const std::string alt = plain_text(doc_, id);
  const std::string html = markup_.picture(doc_.text_of(doc_.nodes[id]), alt);
  if (html.empty()) return text(alt);
  out_ += html;
}

std::string Markup::picture(std::string_view target, const std::string& alt) const {
  const std::optional<Picture> found = assets_.picture(target, max_picture_width);
  if (!found) return {};
  std::string out;
  const std::string copies = source_set(*found, routes_);
  if (!copies.empty()) {
    out += "<picture><source type=\"image/webp\"";
    append_attribute(out, "srcset", copies);
    append_attribute(out, "sizes", picture_sizes_);
    out += ">";
  }
  out += "<img";
  append_attribute(out, "src", routes_.file(found->path));
  append_attribute(out, "alt", alt);
  append_attribute(out, "width", std::to_string(found->width));
  append_attribute(out, "height", std::to_string(found->height));
  out += " loading=\"lazy\">";
  if (!copies.empty()) out += "</picture>";
  return out;
}

}  // namespace annuaire
