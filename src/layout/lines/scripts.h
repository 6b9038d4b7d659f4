// What scripts other than Latin ask of lines: their direction, and where they may break.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/lines/word_breaks.h"

namespace annuaire {

struct LineNode;

/// Is a language (BCP 47) written from right to left?
bool is_right_to_left(std::string_view language);

/// The embedding level of each node by the Unicode Bidirectional Algorithm (UAX #9); empty where all of the
/// text runs from left to right.
std::vector<uint8_t> levels_of(std::string_view text, const std::vector<LineNode>& nodes, bool right_to_left);

/// The order from left to right of what has these levels: at each place, which one.
std::vector<uint32_t> visual_order(const std::vector<uint8_t>& levels);

/// Adds the breaks that Chinese and Japanese have between signs, without a hyphen (UAX #14).
void add_ideograph_breaks(std::string_view word, std::vector<WordBreak>& breaks);

}  // namespace annuaire
