#include "compose/compose_pictures.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "compose/compose_body.h"
#include "model/links.h"

namespace annuaire {
namespace {

/// A picture and its caption, in a box; `height`: 0 for none but the page's.
void add_block(Composer& composer, const BlockPicture& picture, Pt width, Pt height, TagId parent,
               std::vector<Item>& out) {
  Figure figure;
  figure.image = picture.path;
  figure.width = width;
  figure.height = height;
  figure.before = figure.after = composer.style.measure("autour-image");
  figure.tag = figure_tag(composer, picture, parent);
  figure.link = picture.link;
  figure.link_text = picture.alt;
  figure.keep_with_next = !picture.caption.empty();
  if (figure.keep_with_next) figure.after = composer.style.measure("avant-legende");
  out.push_back({std::move(figure)});
  if (picture.caption.empty()) return;
  Paragraph caption = composer.tagged("legende", picture.caption, parent, Role::caption);
  caption.style.after = composer.style.measure("autour-image");
  out.push_back({std::move(caption)});
}

/// How wide it is where it is one high.
double proportion(const Composer& composer, const BlockPicture& picture) {
  const Box size = composer.picture_size(picture.path);
  return size.width / size.height;
}

void add_pair(Composer& composer, const BlockPicture& left, const BlockPicture& right, TagId parent,
              std::vector<Item>& out) {
  const double first = proportion(composer, left), second = proportion(composer, right);
  Beside pair;
  pair.gap = composer.style.measure("gouttiere");
  const Pt height = (composer.body_width() - pair.gap) / (first + second);
  pair.width = height * first;
  pair.before = pair.after = composer.style.measure("autour-image");
  add_block(composer, left, pair.width, height, parent, pair.side);
  add_block(composer, right, height * second, height, parent, pair.items);
  out.push_back({std::move(pair)});
}

}  // namespace

std::vector<BlockPicture> block_pictures(const Composer& composer, const BodyPart& part, NodeId block) {
  const Doc& doc = *part.doc;
  std::vector<BlockPicture> out;
  std::string link;
  NodeId link_end = 0;
  for (NodeId id = block; id < doc.nodes[block].end; ++id) {
    const Node& node = doc.nodes[id];
    if (node.kind == NodeKind::link) {
      link = link_address(composer, part, doc.text_of(node));
      link_end = node.end;
    }
    if (node.kind != NodeKind::image) continue;
    if (std::string path = picture_path(doc.text_of(node)); !path.empty())
      out.push_back(
          {std::move(path), plain_text(doc, id), std::string(doc.title_of(node)), id < link_end ? link : ""});
  }
  return out;
}

TagId figure_tag(Composer& composer, const BlockPicture& picture, TagId parent) {
  const TagId around = picture.link.empty() ? parent : composer.tag(Role::link, parent);
  return composer.tag(Role::figure, around, 0, composer.set(picture.alt));
}

bool holds_pictures_alone(const Doc& doc, NodeId block) {
  if (doc.nodes[block].kind != NodeKind::paragraph) return false;
  bool pictures = false;
  for (NodeId child : doc.children(block)) {
    const NodeKind kind = doc.nodes[child].kind;
    if (kind != NodeKind::image && !trim(plain_text(doc, child)).empty()) return false;
    pictures = pictures || kind == NodeKind::image;
  }
  return pictures;
}

bool is_upright(const Composer& composer, const std::string& path) {
  constexpr double clearly = 1.1;
  if (!composer.picture_size) return false;
  const Box size = composer.picture_size(path);
  return size.width > 0 && size.height > clearly * size.width;
}

void add_pictures(Composer& composer, std::span<const BlockPicture> pictures, TagId parent,
                  std::vector<Item>& out) {
  for (size_t i = 0; i < pictures.size(); ++i) {
    const bool upright = is_upright(composer, pictures[i].path);
    if (upright && i + 1 < pictures.size() && is_upright(composer, pictures[i + 1].path)) {
      add_pair(composer, pictures[i], pictures[i + 1], parent, out);
      ++i;
      continue;
    }
    const Pt height = upright ? composer.style.measure("hauteur-image") : 0;
    add_block(composer, pictures[i], composer.body_width(), height, parent, out);
  }
}

Figure logo_figure(const Composer& composer, const std::string& path) {
  constexpr double widest = 1.25, highest = 1.4;  // of the box
  Figure logo;
  logo.image = path;
  logo.width = composer.style.measure("logo-largeur");
  logo.height = composer.style.measure("logo-hauteur");
  const Box size = composer.picture_size ? composer.picture_size(path) : Box{};
  if (size.width <= 0 || size.height <= 0) return logo;
  const double wide = size.width / size.height, area = logo.width * logo.height / 2;
  const Pt height = std::min({std::sqrt(area / wide), widest * logo.width / wide, highest * logo.height});
  logo.width = height * wide;
  logo.height = height;
  return logo;
}

BesideText place_beside(const Composer& composer, const BlockPicture& picture, const Doc& doc, NodeId first,
                        NodeId end) {
  if (!is_upright(composer, picture.path)) return BesideText::nowhere;
  const TextStyle& text = composer.style.text("corps");
  const Pt width = composer.style.measure("colonne-laterale"), leading = text.paragraph.leading;
  const Pt high = width / proportion(composer, picture) + (picture.caption.empty() ? 0 : 3 * leading);
  const auto height_in = [&](Pt measure) {
    Pt height = 0;
    for (NodeId id = first; id < end; id = doc.nodes[id].end) {
      if (doc.nodes[id].kind == NodeKind::heading) continue;
      const double letters = static_cast<double>(to_utf32(plain_text(doc, id)).size());
      height += std::ceil(letters * 0.46 * text.size / measure) * leading;
    }
    return height;
  };
  constexpr double nearly = 0.55;  // of the picture's height
  const Pt heading = 2 * leading, rest = composer.body_width() - width - composer.style.measure("gouttiere");
  if (height_in(composer.body_width()) >= high + heading) return BesideText::margin;
  const bool words = std::none_of(doc.nodes.begin() + first, doc.nodes.begin() + end, [](const Node& node) {
    return node.kind == NodeKind::table || node.kind == NodeKind::code_block;
  });
  return words && height_in(rest) >= nearly * high ? BesideText::measure : BesideText::nowhere;
}

void add_narrow(Composer& composer, const BlockPicture& picture, TagId parent, std::vector<Item>& side) {
  add_block(composer, picture, composer.style.measure("colonne-laterale"), 0, parent, side);
}

}  // namespace annuaire
