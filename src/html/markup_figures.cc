// Pictures of a text: each with its caption; those that follow one another side by side.
#include "base/text.h"
#include "html/markup_writer.h"
#include "image/image.h"

namespace annuaire {

/// Of a paragraph that holds nothing else; empty for any other block.
std::vector<NodeId> MarkupWriter::pictures_of(NodeId paragraph) const {
  std::vector<NodeId> pictures;
  if (doc_.nodes[paragraph].kind != NodeKind::paragraph) return pictures;
  for (NodeId child : doc_.children(paragraph)) {
    const Node& node = doc_.nodes[child];
    const bool blank = node.kind == NodeKind::text && trim(doc_.text_of(node)).empty();
    if (node.kind == NodeKind::image)
      pictures.push_back(child);
    else if (!blank && node.kind != NodeKind::line_break)
      return {};
  }
  return pictures;
}

/// Writes the paragraphs of pictures from `first` on, together where there are several; returns what follows.
NodeId MarkupWriter::pictures_from(NodeId first, NodeId last) {
  std::vector<NodeId> all;
  NodeId next = first;
  while (next < last) {
    const std::vector<NodeId> pictures = pictures_of(next);
    if (pictures.empty()) break;
    all.insert(all.end(), pictures.begin(), pictures.end());
    next = doc_.nodes[next].end;
  }
  if (!all.empty()) figures(all);
  return next;
}

void MarkupWriter::figures(const std::vector<NodeId>& pictures) {
  if (pictures.size() > 1) out_ += "<div class=\"figures\">\n";
  for (NodeId picture : pictures) figure(picture);
  if (pictures.size() > 1) out_ += "</div>\n";
}

void MarkupWriter::figure(NodeId id) {
  const Node& node = doc_.nodes[id];
  out_ += markup_.is_upright(doc_.text_of(node)) ? "<figure class=\"debout\">" : "<figure>";
  image(id);
  if (node.title_length > 0) {
    out_ += "<figcaption>";
    text(doc_.title_of(node));
    out_ += "</figcaption>";
  }
  out_ += "</figure>\n";
}

bool Markup::is_upright(std::string_view target) const {
  const std::optional<Picture> found = assets_.picture(target, max_picture_width);
  return found && found->height > found->width;
}

}  // namespace annuaire
