// Looking for marks that are not known in the words of one block.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "content/body/block_text.h"
#include "content/body/doc.h"
#include "content/body/flank.h"

namespace annuaire {

/// « écrivez « … » »: what to put in the place of the words that a message points at.
Message to_write(std::string_view words);
/// What to add as a line at the end of the text.
Message to_append(std::string_view line);

/// The words of a block while marks are looked for: what was told is blanked, so that it is told once.
class MarkSearch {
 public:
  /// `block`: paragraph, heading or cell.
  MarkSearch(const BlockText& block, std::string_view source, NodeKind kind)
      : block_(block), source_(source), kind_(kind), text_(block.text()) {}

  /// Lines are parted by "\n", what is no plain text is `understood`.
  const std::string& text() const { return text_; }
  NodeKind kind() const { return kind_; }
  /// Bytes [begin, end) of the text as they stand in the source, with what was understood among them.
  std::string typed(size_t begin, size_t end) const;
  /// Where the line that holds `at` ends.
  size_t line_end(size_t at) const { return std::min(text_.find('\n', at), text_.size()); }
  /// Do a bullet or a number and blanks stand before `at` on its line of the source?
  bool follows_bullet(size_t at) const;
  Flank before(size_t at) const { return flank_before(text_, at); }
  Flank at(size_t at) const { return flank_at(text_, at); }

  /// « … » is no known mark.
  void tell_unknown(size_t begin, size_t end, Message hint);
  void tell(size_t begin, size_t end, Message message, Message hint);
  /// What was told, in the order of the text.
  std::vector<Diagnostic> take_told();
  /// Bytes that no later step is to look at.
  void blank(size_t begin, size_t end);

 private:
  const BlockText& block_;
  std::string_view source_;
  NodeKind kind_;
  std::vector<Diagnostic> told_;
  std::string text_;
};

// The steps, in the order in which they look.
void find_foreign_lines(MarkSearch& search);   ///< "##Titre", ": définition", ":::", tables without dashes
void find_foreign_pairs(MarkSearch& search);   ///< "==x==", "[[x]]", "{{< x >}}", "H~2~O"
void find_broken_links(MarkSearch& search);    ///< "[x][y]", "[x](a b", "[^x]"
void find_unpaired_marks(MarkSearch& search);  ///< "**", "*", "_", "`", "~~"

/// Where `sign` stands next, not far after `from`; npos if it does not.
size_t find_near(std::string_view text, std::string_view sign, size_t from);

}  // namespace annuaire
