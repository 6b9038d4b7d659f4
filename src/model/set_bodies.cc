// The texts of bodies set by the typography of their language.
#include <algorithm>
#include <string>
#include <vector>

#include "base/parallel.h"
#include "model/link_steps.h"
#include "typography/typographer.h"

namespace annuaire {
namespace {

bool is_passage(const Node& node) { return node.kind == NodeKind::passage; }

// Rewrites the texts of a body paragraph by paragraph, in the order of its nodes.
class BodyTypographer {
 public:
  BodyTypographer(Doc& doc, const Conventions& conventions, bool thin_everywhere)
      : doc_(doc),
        conventions_(conventions),
        thin_(thin_everywhere),
        paragraph_(conventions),
        alternative_(conventions) {
    text_.reserve(doc.text.size() + doc.text.size() / 32 + 8);
  }

  void run() {
    for (NodeId id = 0; id < doc_.nodes.size();) {
      const NodeKind kind = doc_.nodes[id].kind;
      if (kind == NodeKind::table) read_heads(id);
      if (kind == NodeKind::row) column_ = 0;
      if (holds_inlines(kind))
        id = set_paragraph(id);
      else
        keep(id++);
    }
    text_.shrink_to_fit();
    doc_.text = std::move(text_);
  }

 private:
  // What its columns hold tells whether the numbers in them count.
  void read_heads(NodeId table) {
    heads_.clear();
    for (NodeId row : doc_.children(table)) {
      if (doc_.nodes[row].level != 1) return;
      for (NodeId cell : doc_.children(row)) heads_.push_back(plain_text(doc_, cell) + " : ");
    }
  }

  NodeId set_paragraph(NodeId block) {
    const NodeId end = doc_.nodes[block].end;
    paragraph_.clear();
    if (doc_.nodes[block].kind == NodeKind::cell) {
      if (column_ < heads_.size()) paragraph_.set_context(heads_[column_]);
      ++column_;
    }
    keep(block);
    set_run(block + 1, end, paragraph_, conventions_);
    return end;
  }

  // Nodes [first, end), which read as one text. Words of another language are one sign of it.
  void set_run(NodeId first, NodeId end, Typographer& typographer, const Conventions& own) {
    for (NodeId id = first; id < end; id = next_piece(id, own)) {
      const Node& node = doc_.nodes[id];
      if (node.kind == NodeKind::text)
        typographer.add(doc_.text_of(node));
      else if (stands_apart(node, own))
        typographer.add_verbatim(node.kind == NodeKind::line_break);
    }
    typographer.run();
    size_t piece = 0;
    for (NodeId id = first, next; id < end; id = next) {
      const NodeKind kind = doc_.nodes[id].kind;
      const bool apart = stands_apart(doc_.nodes[id], own);
      next = next_piece(id, own);
      if (kind == NodeKind::text)
        put(id, typographer.piece(piece));
      else if (kind == NodeKind::passage && apart)
        set_passage(id);
      else
        keep(id);
      if (kind == NodeKind::image) set_alternative(id);
      piece += kind == NodeKind::text || apart;
    }
  }

  // Words of another language, by its own conventions.
  void set_passage(NodeId id) {
    const Conventions conventions = conventions_of(doc_.title_of(doc_.nodes[id]), thin_);
    keep(id);
    Typographer typographer(conventions);
    set_run(id + 1, doc_.nodes[id].end, typographer, conventions);
  }

  bool stands_apart(const Node& node, const Conventions& own) const {
    switch (node.kind) {
      case NodeKind::code:
      case NodeKind::image:
      case NodeKind::line_break:
      case NodeKind::note_call:
        return true;
      case NodeKind::passage:
        return conventions_of(doc_.title_of(node), thin_) != own;
      default:
        return false;
    }
  }

  // The text of a picture stands apart from the paragraph around it.
  void set_alternative(NodeId image) {
    for (NodeId id = image + 1; id < doc_.nodes[image].end; ++id) {
      if (doc_.nodes[id].kind != NodeKind::text) {
        keep(id);
        continue;
      }
      alternative_.clear();
      alternative_.add(doc_.text_of(doc_.nodes[id]));
      alternative_.run();
      put(id, alternative_.piece(0));
    }
  }

  // Valid until another caption or alternative is set.
  std::string_view set_caption(std::string_view typed) {
    alternative_.clear();
    alternative_.add(typed);
    alternative_.run();
    return alternative_.piece(0);
  }

  NodeId next_piece(NodeId id, const Conventions& own) const {
    const Node& node = doc_.nodes[id];
    return stands_apart(node, own) ? node.end : id + 1;
  }

  void keep(NodeId id) { put(id, doc_.text_of(doc_.nodes[id])); }

  void put(NodeId id, std::string_view words) {
    Node& node = doc_.nodes[id];
    std::string_view title = doc_.title_of(node);
    if (node.kind == NodeKind::image && !title.empty()) title = set_caption(title);
    node.text = static_cast<uint32_t>(text_.size());
    node.length = static_cast<uint32_t>(words.size());
    text_ += words;
    node.title = static_cast<uint32_t>(text_.size());
    node.title_length = static_cast<uint32_t>(title.size());
    text_ += title;
  }

  Doc& doc_;
  const Conventions conventions_;  // of the body's language
  const bool thin_;
  Typographer paragraph_, alternative_;
  std::string text_;
  std::vector<std::string> heads_;  // of the columns of the table that is set
  size_t column_ = 0;
};

}  // namespace

void set_bodies(Site& site, unsigned threads) {
  struct Job {
    Doc* doc;
    Conventions conventions;
  };
  const Config& config = site.config();
  const std::string usual = config.language();
  std::vector<Job> jobs;
  auto add = [&](Doc& doc, const std::string& own) {
    const Conventions conventions = conventions_of(own.empty() ? usual : own, config.thin_spaces);
    const bool sets = conventions.known() || std::any_of(doc.nodes.begin(), doc.nodes.end(), is_passage);
    if (sets && !doc.empty()) jobs.push_back({&doc, conventions});
  };
  for (Card& card : site.content.cards) add(card.body, card.language.value);
  for (Edition& edition : site.content.editions) add(edition.body, "");
  for (Page& page : site.content.pages) add(page.body, page.language);
  parallel_for(jobs.size(), threads, [&](size_t i) {
    BodyTypographer(*jobs[i].doc, jobs[i].conventions, config.thin_spaces).run();
  });
}

}  // namespace annuaire
