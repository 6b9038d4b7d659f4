// The words of one paragraph, heading or cell that Markdown left as plain text, with their places.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace annuaire {

/// Stands for what is no plain text: code, addresses, tags, escaped signs.
inline constexpr char understood = '\x01';

class BlockText {
 public:
  void clear() { pieces_.clear(); }
  /// Words as Markdown gives them, which must outlive the block, and where they stand.
  void add(std::string_view words, Span span) { pieces_.push_back({words, span}); }
  /// Something that is no plain text.
  void add_gap(Span span) { pieces_.push_back({{}, span}); }

  /// Is there a sign that may belong to a mark? Most blocks hold none.
  bool is_suspect() const;
  /// Joins the pieces; lines end with "\n".
  void join(std::string_view source);
  const std::string& text() const { return text_; }
  /// Of bytes [begin, end) of the text, in the source.
  Span span(size_t begin, size_t end) const;

 private:
  struct Piece {
    std::string_view words;
    Span span;
  };
  void put(std::string_view words, uint32_t place);

  std::vector<Piece> pieces_;
  std::string text_;
  std::vector<uint32_t> places_;  // of each byte of the text
  FileId file_ = no_file;
};

}  // namespace annuaire
