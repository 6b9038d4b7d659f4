// Bullets pasted from a word processor, made into Markdown lists.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace annuaire {

/// A Markdown text in which "• one" has become "- one", line for line.
struct PastedLists {
  std::string text;             ///< empty when nothing was changed
  std::vector<uint32_t> first;  ///< lines (from 0) on which such a list begins
};

PastedLists mend_pasted_lists(std::string_view markdown);

}  // namespace annuaire
