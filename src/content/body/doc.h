// The tree of a Markdown body, flat: nodes in reading order, all text in one string. Compact (about 40 bytes
// a node), so that 15,000 cards stay in memory.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace annuaire {

enum class NodeKind : uint8_t {
  document,
  // blocks
  paragraph,
  heading,
  list,
  item,
  quote,
  code_block,
  rule,
  table,
  row,
  cell,
  caption,  ///< the first child of a table that has one
  notes,    ///< the last child of the document where it has footnotes; of `note`s in the order of their calls
  note,
  // inlines
  text,
  emphasis,
  strong,
  strikethrough,
  superscript,
  subscript,
  abbreviation,
  passage,  ///< words in another language
  code,
  link,
  image,
  line_break,
  note_call,
};

using NodeId = uint32_t;

/// One node. Its subtree is [id, end); its first child, if any, is id + 1; the next sibling of a child is its
/// `end`.
struct Node {
  NodeKind kind = NodeKind::document;
  /// heading: 1–6; list: 1 ordered, 0 not; item: 1 a task to do, 2 one done, 0 no task; row: 1 header;
  /// cell: 0 left 1 centre 2 right
  uint8_t level = 0;
  uint32_t start = 0;  ///< list: first number of an ordered one; note, note_call: number of the note
  NodeId end = 0;
  uint32_t text = 0,
           length = 0;  ///< in Doc::text — text, code, code_block: what it says; link, image: address
  /// in Doc::text — link, image: title; heading: its id (anchor); abbreviation: what it stands for;
  /// passage: its language ("en")
  uint32_t title = 0, title_length = 0;
  Span span;  ///< in the source, as exact as cmark tells
};

struct Doc {
  std::vector<Node> nodes;  ///< nodes[0] is the document; empty when there is no body
  std::string text;

  bool empty() const { return nodes.size() <= 1; }
  std::string_view text_of(const Node& n) const { return std::string_view(text).substr(n.text, n.length); }
  std::string_view title_of(const Node& n) const {
    return std::string_view(text).substr(n.title, n.title_length);
  }

  /// for (NodeId c : doc.children(parent))
  struct Children {
    const Doc& doc;
    NodeId first, last;
    struct Iterator {
      const Doc* doc;
      NodeId id;
      NodeId operator*() const { return id; }
      Iterator& operator++() {
        id = doc->nodes[id].end;
        return *this;
      }
      bool operator!=(const Iterator& o) const { return id != o.id; }
    };
    Iterator begin() const { return {&doc, first}; }
    Iterator end() const { return {&doc, last}; }
  };
  Children children(NodeId parent) const { return {*this, parent + 1, nodes[parent].end}; }
};

/// Stands within a line of words: text, marks, links, pictures. A line break does not, nor do blocks.
bool is_inline(NodeKind kind);
/// A block of words, in which they are set and looked at as one text.
bool holds_inlines(NodeKind kind);
/// The words of a subtree without markup, blocks separated by one space.
std::string plain_text(const Doc& doc, NodeId root = 0);

}  // namespace annuaire
