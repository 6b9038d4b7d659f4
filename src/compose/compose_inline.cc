#include "compose/compose_inline.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "compose/compose_parts.h"
#include "model/links.h"

namespace annuaire {
namespace {

constexpr double small_share = 0.68;        // of the size: raised and lowered signs
constexpr double high = 0.32, low = -0.14;  // of the size: how far above the line
constexpr int deepest = 30;                 // marks inside marks; what lies deeper is set as plain text

class InlineRuns {
 public:
  InlineRuns(Composer& composer, const BodyPart& part, const std::string& style, TagId block, bool mixed,
             std::vector<Run>& runs)
      : composer_(composer), part_(part), style_(style), block_(block), mixed_(mixed), runs_(runs) {}

  void children(NodeId parent, const Accent& accent, TagId link) {
    ++depth_;
    for (NodeId child : part_.doc->children(parent)) one(child, accent, link);
    --depth_;
  }
  /// The calls of notes in a subtree whose words are set as plain text.
  void note_calls(NodeId parent, const Accent& accent, TagId link) {
    for (NodeId id = parent + 1; id < part_.doc->nodes[parent].end; ++id)
      if (part_.doc->nodes[id].kind == NodeKind::note_call) note_call(id, accent, link);
  }
  /// Its words without their marks, its notes after them.
  void plain(NodeId node) {
    composer_.add(runs_, style_, plain_text(*part_.doc, node), stretch(artifact));
    note_calls(node, {}, artifact);
  }
  const std::vector<NodeId>& calls() const { return calls_; }

 private:
  void one(NodeId id, Accent accent, TagId link);
  void link_node(NodeId id, Accent accent);
  void passage(NodeId id, const Accent& accent, TagId link);
  void note_call(NodeId id, const Accent& accent, TagId link);
  void shifted(NodeId id, const Accent& accent, TagId link, double rise);
  void text(const std::string& style, std::string_view words, const Accent& accent, TagId link) {
    const size_t first = runs_.size();
    composer_.add(runs_, style, words, stretch(link), accent);
    for (size_t i = first; !accent.link.empty() && i < runs_.size(); ++i)
      runs_[i].colour = composer_.style.colour("lien");
  }
  TagId stretch(TagId link) {
    if (link != artifact) return link;
    if (!mixed_) return block_;
    if (span_ != artifact) return span_;
    span_ = composer_.tag(Role::span, block_);
    if (!language_.empty()) composer_.story.tags.langs[span_] = language_;
    return span_;
  }

  Composer& composer_;
  const BodyPart& part_;
  const std::string& style_;
  TagId block_;
  bool mixed_;  ///< the block holds links or passages: its text is cut into spans
  std::vector<Run>& runs_;
  TagId span_ = artifact;      ///< the open span of a mixed block
  std::string_view language_;  ///< of the passage that is open
  int depth_ = 0;
  std::vector<NodeId> calls_;
};

void InlineRuns::link_node(NodeId id, Accent accent) {
  const Doc& doc = *part_.doc;
  accent.link = link_address(composer_, part_, doc.text_of(doc.nodes[id]));
  if (accent.link.empty()) return children(id, accent, artifact);
  const TagId link = composer_.tag(Role::link, block_);
  span_ = artifact;
  children(id, accent, link);
}

/// Words of another language are in spans that name it, unless a link holds them.
void InlineRuns::passage(NodeId id, const Accent& around_it, TagId link) {
  const std::string_view outer = std::exchange(language_, part_.doc->title_of(part_.doc->nodes[id]));
  std::string around = std::exchange(composer_.language, std::string(language_));
  Accent accent = around_it;
  accent.lang = language_;
  span_ = artifact;
  children(id, accent, link);
  language_ = outer;
  composer_.language = std::move(around);
  span_ = artifact;
}

/// Smaller, and `rise` of the size above the line.
void InlineRuns::shifted(NodeId id, const Accent& accent, TagId link, double rise) {
  const size_t first = runs_.size();
  children(id, accent, link);
  for (size_t i = first; i < runs_.size(); ++i) {
    runs_[i].rise += rise * runs_[i].size;
    runs_[i].size *= small_share;
  }
}

/// A raised number; the first call of a note, outside links, leads to it.
void InlineRuns::note_call(NodeId id, const Accent& accent, TagId link) {
  const uint16_t note = part_.doc->nodes[id].start;
  const std::string number = std::to_string(note);
  TagId tag = stretch(link);
  Accent call = accent;
  if (link == artifact) {
    const std::string says = composer_.words.fill("notes.appel", {{"x", number}});
    tag = composer_.tag(Role::link, composer_.tag(Role::reference, block_), 0, says);
    call.link = "#" + note_anchor(part_, note);
    span_ = artifact;
  }
  const size_t first = runs_.size();
  composer_.add(runs_, style_, number, tag, call);
  for (size_t i = first; i < runs_.size(); ++i) {
    runs_[i].rise = high * runs_[i].size;
    runs_[i].size *= small_share;
  }
  if (!part_.noted || !part_.noted->insert(note).second) return;
  calls_.push_back(id);
  runs_.back().note = uint16_t(calls_.size());
}

void InlineRuns::one(NodeId id, Accent accent, TagId link) {
  const Doc& doc = *part_.doc;
  const Node& node = doc.nodes[id];
  if (depth_ > deepest && node.kind != NodeKind::note_call) {
    composer_.add(runs_, style_, plain_text(doc, id), stretch(link), accent);
    return note_calls(id, accent, link);
  }
  switch (node.kind) {
    case NodeKind::text:
      return text(style_, doc.text_of(node), accent, link);
    case NodeKind::code:
      accent.verbatim = true;
      return text("code", doc.text_of(node), accent, link);
    case NodeKind::emphasis:
      accent.italic = true;
      return children(id, accent, link);
    case NodeKind::strong:
      accent.bold = true;
      return children(id, accent, link);
    case NodeKind::strikethrough: {
      const size_t first = runs_.size();
      children(id, accent, link);
      for (size_t i = first; i < runs_.size(); ++i) runs_[i].struck = true;
      return;
    }
    case NodeKind::superscript:
      return shifted(id, accent, link, high);
    case NodeKind::subscript:
      return shifted(id, accent, link, low);
    case NodeKind::passage:
      return passage(id, accent, link);
    case NodeKind::note_call:
      return note_call(id, accent, link);
    case NodeKind::link:
      return link_node(id, accent);
    case NodeKind::image:
      return;  // set as a figure after the block
    case NodeKind::line_break: {
      Run run;
      run.kind = Run::Kind::line_break;
      run.size = composer_.style.text(style_).size;
      run.tag = stretch(link);
      runs_.push_back(run);
      return;
    }
    default:
      return children(id, accent, link);
  }
}

/// Does the heading stand in the book?
bool has_heading(const BodyPart& part, std::string_view id) {
  const std::vector<Node>& nodes = part.doc->nodes;
  for (NodeId at = 1; at < nodes.size(); ++at)
    if (nodes[at].kind == NodeKind::heading && part.doc->title_of(nodes[at]) == id)
      return !part.elsewhere || !part.elsewhere(at);
  return false;
}

}  // namespace

std::vector<NodeId> add_inlines(Composer& composer, const BodyPart& part, NodeId block_node,
                                const std::string& style, TagId block, std::vector<Run>& runs) {
  const Doc& doc = *part.doc;
  bool mixed = false;
  for (NodeId id = block_node; id < doc.nodes[block_node].end; ++id)
    mixed |= doc.nodes[id].kind == NodeKind::link || doc.nodes[id].kind == NodeKind::passage ||
             doc.nodes[id].kind == NodeKind::note_call;
  InlineRuns inlines(composer, part, style, block, mixed, runs);
  inlines.children(block_node, {}, artifact);
  return inlines.calls();
}

std::vector<NodeId> add_plain(Composer& composer, const BodyPart& part, NodeId node, const std::string& style,
                              TagId block, std::vector<Run>& runs) {
  InlineRuns inlines(composer, part, style, block, true, runs);
  inlines.plain(node);
  return inlines.calls();
}

std::string note_anchor(const BodyPart& part, unsigned note) {
  return part.anchors + "-note-" + std::to_string(note);
}

std::vector<NodeId> pictures_in(const Doc& doc, NodeId block_node) {
  std::vector<NodeId> out;
  for (NodeId id = block_node; id < doc.nodes[block_node].end; ++id)
    if (doc.nodes[id].kind == NodeKind::image) out.push_back(id);
  return out;
}

std::string link_address(const Composer& composer, const BodyPart& part, std::string_view target) {
  const LinkTarget to = resolve_link(composer.site, part.year, target, part.doc);
  if (to.kind == LinkTarget::Kind::anchor)
    return has_heading(part, to.text) ? "#" + part.anchors + "-" + to.text : std::string();
  if (to.kind == LinkTarget::Kind::card && composer.has(composer.site.card(to.card)))
    return "#" + composer.anchor(composer.site.card(to.card));
  if (to.kind == LinkTarget::Kind::edition && to.year == composer.edition.year &&
      composer.shows(BookPart::Kind::presentation))
    return "#edition-" + std::to_string(to.year);
  if (to.kind == LinkTarget::Kind::page && composer.shows(*to.page)) return "#" + page_anchor(*to.page);
  return composer.routes.whole(web_address(composer.site, composer.routes, to));
}

}  // namespace annuaire
