// Micro-typography on the rendered text, never on the source; what French texts have beside.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "typography/conventions.h"

namespace annuaire {

/// A stretch of one paragraph's text; verbatim ones (code, addresses) are read for context but not changed.
struct Piece {
  std::string text;  ///< UTF-8
  bool verbatim = false;
};

/// Sets the pieces of one paragraph, which read as one text.
void set_pieces(std::vector<Piece>& pieces, const Conventions& conventions);

/// Byte ranges of letters to be set superscript ("re" of « 1re », "e" of « XXIe », "o" of « n° » is a sign of
/// its own and not one). Derived from set text.
struct ByteRange {
  uint32_t begin, end;
};
std::vector<ByteRange> superscripts(std::string_view text);

/// What the check reports but never rewrites.
struct FrenchFault {
  enum class Kind { missing_ligature, missing_accent, unbalanced_quotes } kind;
  ByteRange range;
  std::string suggestion;
};
std::vector<FrenchFault> french_faults(std::string_view text);

}  // namespace annuaire
