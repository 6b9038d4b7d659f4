#include <string>
#include <vector>

#include "base/language.h"
#include "base/parallel.h"
#include "model/link_steps.h"
#include "typography/typographer.h"

namespace annuaire {
namespace {

bool holds_inlines(NodeKind kind) {
  return kind == NodeKind::paragraph || kind == NodeKind::heading || kind == NodeKind::cell;
}

// What stands in a paragraph as it is: no word of its language.
bool is_verbatim(const Doc& doc, const Node& node) {
  switch (node.kind) {
    case NodeKind::code:
    case NodeKind::image:
    case NodeKind::line_break:
    case NodeKind::note_call:
      return true;
    case NodeKind::passage:
      return !doc.title_of(node).starts_with("fr");
    default:
      return false;
  }
}

// Rewrites the texts of a body paragraph by paragraph, in the order of its nodes.
class BodyTypographer {
 public:
  BodyTypographer(Doc& doc, FrenchStyle style) : doc_(doc), paragraph_(style), alternative_(style) {
    text_.reserve(doc.text.size() + doc.text.size() / 32 + 8);
  }

  void run() {
    for (NodeId id = 0; id < doc_.nodes.size();) {
      if (holds_inlines(doc_.nodes[id].kind))
        id = set_paragraph(id);
      else
        keep(id++);
    }
    text_.shrink_to_fit();
    doc_.text = std::move(text_);
  }

 private:
  NodeId set_paragraph(NodeId block) {
    NodeId end = doc_.nodes[block].end;
    paragraph_.clear();
    for (NodeId id = block + 1; id < end; id = next_piece(id)) {
      const Node& node = doc_.nodes[id];
      if (node.kind == NodeKind::text)
        paragraph_.add(doc_.text_of(node));
      else if (is_verbatim(doc_, node))
        paragraph_.add_verbatim(node.kind == NodeKind::line_break);
    }
    paragraph_.run();
    keep(block);
    size_t piece = 0;
    for (NodeId id = block + 1; id < end; id = next_piece(id)) {
      const Node& node = doc_.nodes[id];
      if (node.kind == NodeKind::text) {
        put(id, paragraph_.piece(piece++));
        continue;
      }
      bool verbatim = is_verbatim(doc_, node);
      piece += verbatim;
      keep(id);
      if (node.kind == NodeKind::image)
        set_alternative(id);
      else if (verbatim)
        for (NodeId inside = id + 1; inside < node.end; ++inside) keep(inside);
    }
    return end;
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

  NodeId next_piece(NodeId id) const {
    return is_verbatim(doc_, doc_.nodes[id]) ? doc_.nodes[id].end : id + 1;
  }

  void keep(NodeId id) { put(id, doc_.text_of(doc_.nodes[id])); }

  void put(NodeId id, std::string_view words) {
    Node& node = doc_.nodes[id];
    std::string_view title = doc_.title_of(node);
    node.text = static_cast<uint32_t>(text_.size());
    node.length = static_cast<uint32_t>(words.size());
    text_ += words;
    node.title = static_cast<uint32_t>(text_.size());
    text_ += title;
  }

  Doc& doc_;
  Typographer paragraph_, alternative_;
  std::string text_;
};

}  // namespace

void set_bodies(Site& site, unsigned threads) {
  std::string language = site.config().language();
  FrenchStyle style{site.config().thin_spaces};
  std::vector<Doc*> docs;
  auto add = [&](Doc& doc, const std::string& own) {
    if (is_french(own.empty() ? language : own) && !doc.empty()) docs.push_back(&doc);
  };
  for (Card& card : site.content.cards) add(card.body, card.language.value);
  for (Edition& edition : site.content.editions) add(edition.body, "");
  for (Page& page : site.content.pages) add(page.body, page.language);
  parallel_for(docs.size(), threads, [&](size_t i) { BodyTypographer(*docs[i], style).run(); });
}

}  // namespace annuaire
