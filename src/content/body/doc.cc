#include "content/body/doc.h"

namespace annuaire {
namespace {

bool holds_words(NodeKind kind) {
  return kind == NodeKind::text || kind == NodeKind::code || kind == NodeKind::code_block;
}

}  // namespace

bool holds_inlines(NodeKind kind) {
  return kind == NodeKind::paragraph || kind == NodeKind::heading || kind == NodeKind::cell ||
         kind == NodeKind::caption;
}

bool is_inline(NodeKind kind) {
  switch (kind) {
    case NodeKind::text:
    case NodeKind::emphasis:
    case NodeKind::strong:
    case NodeKind::strikethrough:
    case NodeKind::superscript:
    case NodeKind::subscript:
    case NodeKind::abbreviation:
    case NodeKind::passage:
    case NodeKind::code:
    case NodeKind::link:
    case NodeKind::image:
    case NodeKind::note_call:
      return true;
    default:
      return false;
  }
}

std::string plain_text(const Doc& doc, NodeId root) {
  std::string out;
  if (root >= doc.nodes.size()) return out;
  bool gap = false;  // a block or a line has ended since the last word
  for (NodeId id = root; id < doc.nodes[root].end; ++id) {
    const Node& node = doc.nodes[id];
    gap |= !is_inline(node.kind);
    if (!holds_words(node.kind) || node.length == 0) continue;
    std::string_view words = doc.text_of(node);
    if (gap && !out.empty() && out.back() != ' ' && words.front() != ' ') out += ' ';
    out += words;
    gap = false;
  }
  return out;
}

}  // namespace annuaire
