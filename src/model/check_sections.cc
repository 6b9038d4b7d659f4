// Headings with nothing below, headings that are there twice, and bold words that were meant as headings.
#include <map>

#include "base/text.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

constexpr size_t longest_heading = 80;  // bytes of bold words that may be one

// A paragraph that is bold throughout, with something below it.
bool is_bold_heading(const Doc& doc, NodeId block) {
  const Node& node = doc.nodes[block];
  const NodeId only = block + 1;
  if (node.kind != NodeKind::paragraph || only >= node.end) return false;
  if (doc.nodes[only].kind != NodeKind::strong || doc.nodes[only].end != node.end) return false;
  const NodeKind below = node.end < doc.nodes.size() ? doc.nodes[node.end].kind : NodeKind::document;
  const std::string words = plain_text(doc, block);
  const bool sentence = words.ends_with('.') || words.ends_with('!') || words.ends_with("…");
  return words.size() <= longest_heading && !sentence &&
         (below == NodeKind::paragraph || below == NodeKind::list || below == NodeKind::table);
}

void tell_bold(const Doc& doc, NodeId block, Diagnostics& out) {
  std::string words = plain_text(doc, block);
  while (words.ends_with(':') || trim(words).size() < words.size())
    words = std::string(trim(words.ends_with(':') ? words.substr(0, words.size() - 1) : words));
  if (words.empty()) return;
  out.warning(doc.nodes[block].span,
              {"ces mots en gras, seuls dans leur paragraphe, ne font pas un intertitre",
               "these bold words, alone in their paragraph, make no heading"},
              {"écrire « ## " + words + " »", "write “## " + words + "”"});
}

/// The titles of the headings above a block, by rank.
class Titles {
 public:
  /// The first heading of this title below the same ones; the node itself where there was none.
  const Node& first_alike(const Doc& doc, NodeId heading) {
    const Node& node = doc.nodes[heading];
    path_.erase(path_.lower_bound(node.level), path_.end());
    path_[node.level] = fold(plain_text(doc, heading));
    std::string all;
    for (const auto& [rank, title] : path_) all += std::to_string(rank) + title + '\n';
    return *seen_.emplace(std::move(all), &node).first->second;
  }

 private:
  std::map<uint8_t, std::string> path_;
  std::map<std::string, const Node*> seen_;
};

}  // namespace

void check_headings(const Sources& sources, const Text& text, Diagnostics& out) {
  const Doc& doc = *text.body;
  if (doc.empty()) return;
  Titles titles;
  for (NodeId block : doc.children(0)) {
    const Node& node = doc.nodes[block];
    if (is_bold_heading(doc, block)) tell_bold(doc, block, out);
    if (node.kind != NodeKind::heading) continue;
    const Node& first = titles.first_alike(doc, block);
    if (&first == &node) continue;
    const std::string line = std::to_string(sources.position(first.span.file, first.span.begin).line);
    out.warning(node.span,
                {"cet intertitre est déjà à la ligne " + line, "this heading is already on line " + line},
                {"lui donner un autre titre, ou réunir les deux sections",
                 "give it another title, or join the two sections"});
  }
}

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
