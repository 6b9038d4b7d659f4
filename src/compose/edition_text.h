// How the text of an edition is divided among the parts of its yearbook.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "compose/composer.h"

namespace annuaire {

/// Blocks [begin, end) of the text, the first of them a heading.
struct TextSection {
  NodeId begin = 0, end = 0;
};

struct EditionText {
  NodeId call = 1;  ///< from here on the call for candidates stands: a thematic break, or the end
  NodeId end = 1;
  /// Those of parts that stand apart, as jury and criteria may; the presentation does not repeat them. None
  /// takes all of its text.
  std::map<BookPart::Kind, TextSection> apart;
  /// The part that a block belongs to, whether the book shows it or not.
  BookPart::Kind part_of(NodeId block) const;
};

EditionText divide_text(const Composer& composer);

/// Folded; empty where there is none.
std::string folded_text(const Doc& doc);
/// Does the folded text hold nearly all (four fifths) of the names?
bool names_most(const std::string& folded, const std::vector<std::string>& names);
/// Does it hold « {name} »?
bool has_placeholder(const std::string& folded, std::string_view name);
std::vector<std::string> juror_names(const Edition& edition);
std::vector<std::string> criteria_names(const Edition& edition);

}  // namespace annuaire
