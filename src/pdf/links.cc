#include "pdf/links.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"

namespace annuaire::pdf {
namespace {

constexpr size_t kids_per_node = 64;

/// RFC 3986: what may not stand in an address as it is.
std::string ascii_address(std::string_view address) {
  std::string out;
  for (char c : address) {
    bool plain = c > ' ' && c <= '~' && std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
    if (plain) {
      out += c;
      continue;
    }
    auto byte = static_cast<uint8_t>(c);
    out += '%';
    out += "0123456789ABCDEF"[byte >> 4];
    out += "0123456789ABCDEF"[byte & 15];
  }
  return out;
}

Box around(const std::vector<Box>& boxes) {
  Pt left = boxes[0].x, bottom = boxes[0].y, right = left, top = bottom;
  for (const Box& box : boxes) {
    left = std::min(left, box.x);
    right = std::max(right, box.x + box.width);
    bottom = std::min(bottom, box.y);
    top = std::max(top, box.y + box.height);
  }
  return {left, bottom, right - left, top - bottom};
}

/// Corners as readers take them: upper left, upper right, lower left, lower right.
std::string quads(const std::vector<Box>& boxes) {
  std::string out;
  for (const Box& box : boxes) {
    const Pt right = box.x + box.width, top = box.y + box.height;
    for (Pt value : {box.x, top, right, top, box.x, box.y, right, box.y}) {
      append_number(out, value);
      out += ' ';
    }
  }
  return out;
}

/// What people know an address by: its host, a mail address; empty where that says nothing.
std::string_view host_of(std::string_view address) {
  constexpr std::string_view mail = "mailto:", scheme = "://", usual = "www.";
  if (address.starts_with(mail)) return address.substr(mail.size(), address.find('?') - mail.size());
  const size_t begin = address.find(scheme);
  if (begin == address.npos) return {};
  address.remove_prefix(begin + scheme.size());
  if (address.starts_with(usual)) address.remove_prefix(usual.size());
  return address.substr(0, address.find_first_of("/?#:"));
}

bool says(std::string_view words, std::string_view place) {
  return words.find(place) != words.npos || fold(words).find(fold(place)) != std::string::npos;
}

/// A node of a name tree and the names at its ends.
struct Node {
  Id id;
  std::string first, last;
};

std::string limits(const std::string& first, const std::string& last) {
  return "/Limits[" + byte_string(first) + byte_string(last) + "]";
}

/// One level of the tree above `nodes`.
std::vector<Node> parents(Document& document, const std::vector<Node>& nodes) {
  std::vector<Node> above;
  for (size_t i = 0; i < nodes.size(); i += kids_per_node) {
    size_t end = std::min(nodes.size(), i + kids_per_node);
    std::string kids = "/Kids[";
    for (size_t k = i; k < end; ++k) kids += reference(nodes[k].id) + " ";
    const std::string &first = nodes[i].first, &last = nodes[end - 1].last;
    above.push_back({document.add(limits(first, last) + kids + "]"), first, last});
  }
  return above;
}

}  // namespace

std::string destination(const Book& book, Id page, Pt y) {
  return "[" + reference(page) + "/XYZ null " + number(book.height - y) + " null]";
}

Links::Links(const Book& book) : book_(book) {
  std::map<std::pair<uint32_t, Pt>, const std::string*> titles;
  for (const OutlineEntry& entry : book.outline) titles.try_emplace({entry.page, entry.y}, &entry.title);
  for (const Anchor& anchor : book.anchors) {
    if (anchor.page >= book.pages.size()) continue;
    const auto title = titles.find({anchor.page, anchor.y});
    titles_.try_emplace(anchor.name, title == titles.end() ? std::string() : *title->second);
  }
}

bool Links::leads(const std::string& target) const {
  if (target.starts_with('#')) return titles_.contains(target.substr(1));
  return !target.empty();
}

std::string Links::said_of(const Mark& mark, TagId link) const {
  if (const std::string& said = book_.tags.alt(link); !said.empty()) return said;
  const std::string& target = mark.target();
  const std::string place =
      target.starts_with('#') ? titles_.at(target.substr(1)) : std::string(host_of(target));
  if (mark.alt().empty()) return place.empty() ? target : place;
  return place.empty() || says(mark.alt(), place) ? mark.alt() : mark.alt() + " (" + place + ")";
}

std::string Links::annotation(const Mark& mark, const std::vector<Box>& boxes, TagId link,
                              uint32_t struct_parent) const {
  std::string out = "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect" + box_array(around(boxes));
  if (boxes.size() > 1) out += "/QuadPoints[" + quads(boxes) + "]";
  out += "/Contents" + text_string(said_of(mark, link));
  out += "/StructParent " + std::to_string(struct_parent);
  if (mark.target().starts_with('#')) return out + "/Dest" + byte_string(mark.target().substr(1));
  return out + "/A<</S/URI/URI" + byte_string(ascii_address(mark.target())) + ">>";
}

void Links::write_destinations(Document& document, const std::vector<Id>& pages) const {
  std::vector<const Anchor*> anchors;
  for (const Anchor& anchor : book_.anchors)
    if (anchor.page < pages.size()) anchors.push_back(&anchor);
  auto by_name = [](const Anchor* a, const Anchor* b) { return a->name < b->name; };
  auto same_name = [](const Anchor* a, const Anchor* b) { return a->name == b->name; };
  std::stable_sort(anchors.begin(), anchors.end(), by_name);
  anchors.erase(std::unique(anchors.begin(), anchors.end(), same_name), anchors.end());
  if (anchors.empty()) return;
  std::vector<Node> nodes;
  for (size_t i = 0; i < anchors.size(); i += kids_per_node) {
    size_t end = std::min(anchors.size(), i + kids_per_node);
    std::string names = "/Names[";
    for (size_t k = i; k < end; ++k)
      names +=
          byte_string(anchors[k]->name) + destination(book_, pages[anchors[k]->page], anchors[k]->y) + "\n";
    const std::string &first = anchors[i]->name, &last = anchors[end - 1]->name;
    nodes.push_back({document.add(limits(first, last) + names + "]"), first, last});
  }
  while (nodes.size() > kids_per_node) nodes = parents(document, nodes);
  // The root has no limits.
  std::string kids;
  for (const Node& node : nodes) kids += reference(node.id) + " ";
  document.extend_catalog("/Names<</Dests " + reference(document.add("/Kids[" + kids + "]")) + ">>");
}

}  // namespace annuaire::pdf
