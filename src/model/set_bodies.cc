#include <string>
#include <vector>

#include "base/parallel.h"
#include "model/link.h"
#include "typography/french.h"

namespace annuaire {
namespace {

bool holds_inlines(NodeKind kind) {
  return kind == NodeKind::paragraph || kind == NodeKind::heading || kind == NodeKind::cell;
}

// The text of each node, set paragraph by paragraph.
std::vector<std::string> set_texts(const Doc& doc, FrenchStyle style) {
  std::vector<std::string> texts(doc.nodes.size());
  for (NodeId id = 0; id < doc.nodes.size(); ++id) texts[id] = doc.text_of(doc.nodes[id]);
  for (NodeId block = 0; block < doc.nodes.size(); ++block) {
    if (!holds_inlines(doc.nodes[block].kind)) continue;
    std::vector<Piece> pieces;
    std::vector<NodeId> owners;
    for (NodeId id = block + 1; id < doc.nodes[block].end; ++id) {
      NodeKind kind = doc.nodes[id].kind;
      if (kind != NodeKind::text && kind != NodeKind::code && kind != NodeKind::line_break) continue;
      pieces.push_back({kind == NodeKind::line_break ? "\n" : texts[id], kind != NodeKind::text});
      owners.push_back(id);
    }
    set_french(pieces, style);
    for (size_t i = 0; i < pieces.size(); ++i)
      if (!pieces[i].verbatim) texts[owners[i]] = std::move(pieces[i].text);
  }
  return texts;
}

void set_body(Doc& doc, FrenchStyle style) {
  if (doc.empty()) return;
  std::vector<std::string> texts = set_texts(doc, style);
  std::string text;
  text.reserve(doc.text.size() + doc.text.size() / 32);
  for (NodeId id = 0; id < doc.nodes.size(); ++id) {
    Node& node = doc.nodes[id];
    std::string title(doc.title_of(node));
    node.text = static_cast<uint32_t>(text.size());
    node.length = static_cast<uint32_t>(texts[id].size());
    text += texts[id];
    node.title = static_cast<uint32_t>(text.size());
    text += title;
  }
  text.shrink_to_fit();
  doc.text = std::move(text);
}

}  // namespace

void set_bodies(Site& site, unsigned threads) {
  std::string language = site.config().language();
  FrenchStyle style{site.config().thin_spaces};
  std::vector<Doc*> docs;
  auto add = [&](Doc& doc, const std::string& own) {
    if ((own.empty() ? language : own).starts_with("fr")) docs.push_back(&doc);
  };
  for (Card& card : site.content.cards) add(card.body, card.language.value);
  for (Edition& edition : site.content.editions) add(edition.body, "");
  for (Page& page : site.content.pages) add(page.body, page.language);
  parallel_for(docs.size(), threads, [&](size_t i) { set_body(*docs[i], style); });
}

}  // namespace annuaire
