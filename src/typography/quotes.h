// Which quotation marks of a paragraph belong together, whatever signs were typed.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace annuaire {

enum class SetMark : uint8_t {
  stray,  // a quotation mark without a partner
  open,   // outer « »
  close,
  open_inner,  // “ ” within another pair
  close_inner,
  open_aside,  // – of an aside – within a sentence
  close_aside,
  open_single,  // ‘ ’, or the same typed straight
  close_single,
  apostrophe,  // at the edge of a word: ’68, ’n’, cities’
};

struct MarkAt {
  uint32_t at;  ///< byte where the sign begins
  SetMark mark;
};

/// Fills `marks` with the quotation marks, the paired dashes and the apostrophes at the edge of a word, in
/// the order of a paragraph.
void find_marks(std::string_view text, std::vector<MarkAt>& marks);

}  // namespace annuaire
