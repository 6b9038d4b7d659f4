#include "compose/compose_sections.h"

#include <algorithm>

namespace annuaire {

int top_level(const BodyPart& part) {
  const std::vector<Node>& nodes = part.doc->nodes;
  int top = 7;
  for (NodeId id = part.first; id < part.last; id = nodes[id].end)
    if (nodes[id].kind == NodeKind::heading) top = std::min<int>(top, nodes[id].level);
  return top;
}

NodeId section_end(const BodyPart& part, NodeId first, int top) {
  const std::vector<Node>& nodes = part.doc->nodes;
  if (first >= part.last) return part.last;
  NodeId id = nodes[first].end;
  while (id < part.last && !(nodes[id].kind == NodeKind::heading && nodes[id].level == top))
    id = nodes[id].end;
  return id;
}

}  // namespace annuaire
