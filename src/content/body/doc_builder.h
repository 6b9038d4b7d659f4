// Builds a Doc node by node and finds the place of each word in the source.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "content/body/doc.h"

namespace annuaire {

class DocBuilder {
 public:
  /// `source`: the whole text of the file; the body begins at byte `begin`.
  DocBuilder(std::string_view source, FileId file, uint32_t begin);

  /// Words are now looked for in these lines of the body (from 1, both included), never before a word that
  /// was found already.
  void enter_lines(size_t first, size_t last);
  /// The lines entered last, from `column` (bytes, from 1) on.
  Span lines_from(size_t column) const;
  /// The place of `words`; the next are looked for after them (`advance`). Where they are not found, not even
  /// with signs escaped, an empty span at the place reached.
  Span find(std::string_view words, bool advance = true);
  /// The place of a link's address, for which nothing before the next "](" is taken if it stands there.
  Span find_address(std::string_view address) const;
  /// The place of the next call of a footnote, "[^name]".
  Span find_call();
  void advance_to(uint32_t byte) { cursor_ = std::max(cursor_, byte); }
  uint32_t place() const { return cursor_; }
  /// What is entered next may stand before what was found already.
  void go_back() { cursor_ = 0; }

  NodeId open(NodeKind kind, Span span, uint8_t level = 0, uint32_t start = 0);
  void close();
  void discard();  ///< forgets the node opened last, which has no children
  /// Joined to the text before it where nothing stands between.
  void add_text(std::string_view words, Span span);
  NodeId add_leaf(NodeKind kind, std::string_view text, Span span);
  void set_address(NodeId id, std::string_view address, std::string_view title);
  void set_title(NodeId id, std::string_view title);
  /// Gives a finished heading an id that no other heading has.
  void set_heading_id(NodeId id);

  Doc& doc() { return doc_; }
  Doc finish();

 private:
  uint32_t line_start(size_t line) const;
  std::pair<uint32_t, uint32_t> store(std::string_view words);

  std::string_view source_;
  FileId file_;
  std::vector<uint32_t> lines_;                 // first byte of each line of the body
  uint32_t first_ = 0, last_ = 0, cursor_ = 0;  // bytes: the lines entered, the place reached
  Doc doc_;
  std::vector<NodeId> open_;
  bool joinable_ = false;                          // may text be added to the last node?
  std::unordered_map<std::string, uint32_t> ids_;  // id → last number given to a namesake
};

}  // namespace annuaire
