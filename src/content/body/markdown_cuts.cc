#include "content/body/markdown_cuts.h"

#include <algorithm>

#include "base/language.h"
#include "base/text.h"
#include "content/body/known_tags.h"

namespace annuaire {
namespace {

constexpr size_t max_open = 50;  // how many signs back one that closes looks for its fellow

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// "en", "pt-BR": two or three letters, then parts of letters and digits.
bool is_tag(std::string_view code) {
  auto first = static_cast<size_t>(std::find_if_not(code.begin(), code.end(), is_letter) - code.begin());
  if (first < 2 || first > 3) return false;
  return std::all_of(code.begin() + static_cast<long>(first), code.end(),
                     [](char c) { return is_letter(c) || c == '-' || (c >= '0' && c <= '9'); }) &&
         !code.ends_with('-') && (code.size() == first || code[first] == '-');
}

// The language that "{lang=en}" at the start of `text` names, and the bytes of it; empty if none stands
// there.
std::pair<std::string, size_t> language_after(std::string_view text) {
  size_t close = text.find('}');
  if (!text.starts_with('{') || close == text.npos) return {};
  std::string_view inside = trim(text.substr(1, close - 1));
  if (!inside.starts_with("lang=")) return {};
  inside.remove_prefix(5);
  if (inside.size() > 2 && (inside.front() == '"' || inside.front() == '\'') &&
      inside.back() == inside.front())
    inside = inside.substr(1, inside.size() - 2);
  if (!is_tag(inside) || !is_language(inside)) return {};
  return {std::string(inside), close + 1};
}

class CutFinder {
 public:
  explicit CutFinder(Cuts& cuts) : cuts_(cuts) {}

  void look_at_tag(cmark_node* node) {
    std::string_view html = view(cmark_node_get_literal(node));
    auto tag = known_tag(html);
    if (!tag || tag->kind == NodeKind::line_break) return;
    Open sign{node, {0, html.size(), !tag->closes, tag->kind, tag->title}};
    if (!tag->closes) return open_.push_back(std::move(sign));
    size_t opener = last_open(tag->kind);
    if (opener < open_.size()) pair(opener, std::move(sign));
  }

  void look_at_words(cmark_node* node) {
    std::string_view words = view(cmark_node_get_literal(node));
    for (size_t at = words.find_first_of("[]"); at != words.npos; at = words.find_first_of("[]", at + 1)) {
      if (words[at] == '[') {
        open_.push_back({node, {at, at + 1, true, NodeKind::passage, {}}});
        continue;
      }
      auto [language, length] = language_after(words.substr(at + 1));
      if (language.empty()) {
        if (!open_.empty() && open_.back().sign.kind == NodeKind::passage) open_.pop_back();
        continue;
      }
      size_t opener = last_open(NodeKind::passage);
      if (opener == open_.size()) continue;
      open_[opener].sign.title = language;
      pair(opener, {node, {at, at + 1 + length, false, NodeKind::passage, {}}});
    }
  }

 private:
  struct Open {
    cmark_node* node;
    Cut sign;
  };

  // The last sign of this kind that waits for its fellow; how many wait if there is none.
  size_t last_open(NodeKind kind) const {
    for (size_t i = open_.size(); i-- > 0 && i + max_open >= open_.size();)
      if (open_[i].sign.kind == kind) return i;
    return open_.size();
  }

  // What was opened since stays unpaired.
  void pair(size_t opener, Open closer) {
    put(open_[opener].node, std::move(open_[opener].sign));
    put(closer.node, std::move(closer.sign));
    open_.resize(opener);
  }

  void put(cmark_node* node, Cut sign) {
    std::vector<Cut>& signs = cuts_[node];
    auto after = std::find_if(signs.begin(), signs.end(), [&](const Cut& c) { return c.begin > sign.begin; });
    signs.insert(after, std::move(sign));
  }

  Cuts& cuts_;
  std::vector<Open> open_;
};

}  // namespace

void find_cuts(cmark_node* parent, Cuts& cuts) {
  bool any = false;
  for (cmark_node* node = cmark_node_first_child(parent); node && !any; node = cmark_node_next(node))
    any = cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE ||
          (cmark_node_get_type(node) == CMARK_NODE_TEXT &&
           view(cmark_node_get_literal(node)).find("]{") != std::string_view::npos);
  if (!any) return;
  CutFinder finder(cuts);
  for (cmark_node* node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE) finder.look_at_tag(node);
    if (cmark_node_get_type(node) == CMARK_NODE_TEXT) finder.look_at_words(node);
  }
}

}  // namespace annuaire
