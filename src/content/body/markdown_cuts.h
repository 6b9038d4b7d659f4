// Stretches of text between two signs that cmark-gfm leaves as they are.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "content/body/markdown_parse.h"

namespace annuaire {

/// One of the two signs around a stretch: "<sup>", "</sup>", "[" or "]{lang=en}".
struct Cut {
  size_t begin = 0, end = 0;  ///< bytes of the text of its node
  bool opens = false;
  NodeKind kind = NodeKind::superscript;
  std::string title;  ///< of an opening sign: Node::title
};

/// The signs that pair, by the node of cmark's that holds them; in the order of the text.
using Cuts = std::unordered_map<cmark_node*, std::vector<Cut>>;

/// Adds those among the children of `parent`. Signs pair only there, and stretches never cross.
void find_cuts(cmark_node* parent, Cuts& cuts);

}  // namespace annuaire
