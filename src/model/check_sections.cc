// Headings with nothing below.
#include "model/check_steps.h"

namespace annuaire {

void check_sections(const Text& text, Diagnostics& out) {
  const Doc& doc = *text.body;
  if (doc.empty()) return;
  const Node* open = nullptr;  // a heading below which nothing stands so far
  auto tell = [&] {
    if (open)
      out.warning(open->span, {"cette section est vide", "this section is empty"},
                  {"écrire son texte, ou ôter son titre", "write its text, or take its heading out"});
  };
  for (NodeId block : doc.children(0)) {
    const Node& node = doc.nodes[block];
    const bool heading = node.kind == NodeKind::heading;
    const bool ends = node.kind == NodeKind::rule || node.kind == NodeKind::notes;
    if (ends || (heading && open && node.level <= open->level)) tell();
    open = heading ? &node : nullptr;
  }
  tell();
}

}  // namespace annuaire
