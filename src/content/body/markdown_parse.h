// cmark-gfm's parser, for the files of the Markdown reader alone.
#pragma once

#include <memory>
#include <string_view>

#include <cmark-gfm.h>

#include "content/body/doc.h"

namespace annuaire {

struct FreeMarkdown {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
template <typename T>
using Owned = std::unique_ptr<T, FreeMarkdown>;

/// CommonMark with tables, tasks, `~~` for strikethrough, bare addresses and footnotes; these stand at the
/// end of the tree in the order of their calls. Safe to call from several threads.
Owned<cmark_node> parse_markdown(std::string_view text);

/// What a node of cmark's that is neither a text, a soft break nor HTML is of ours.
NodeKind kind_of(cmark_node* node);
/// Node::level and Node::start of such a node; 0 for the level of a heading and the number of a note.
uint8_t level_of(cmark_node* node, NodeKind kind);
uint32_t start_of(cmark_node* node, NodeKind kind);

/// A text of cmark's, which is null where there is none.
inline std::string_view view(const char* text) { return text ? text : ""; }

}  // namespace annuaire
