// What scripts other than Latin ask of lines: their direction, and where they may break.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/lines/word_breaks.h"
#include "layout/story.h"

namespace annuaire {

/// Is a language (BCP 47) written from right to left?
bool is_right_to_left(std::string_view language);

/// A passage in a language that runs another way than the text around it.
struct TurnedPassage {
  uint32_t begin = 0, end = 0;  ///< bytes
  bool right_to_left = false;
};

/// Runs in a language that goes another way than `language`; neighbours are one passage. `ends`: of the runs.
std::vector<TurnedPassage> turned_passages(const std::vector<Run>& runs, const std::vector<uint32_t>& ends,
                                           std::string_view language);

/// The embedding level of each byte by the Unicode Bidirectional Algorithm (UAX #9), passages set apart from
/// what surrounds them; empty where all of the text runs from left to right.
std::vector<uint8_t> levels_of(std::string_view text, bool right_to_left,
                               const std::vector<TurnedPassage>& passages = {});

/// The order from left to right of what has these levels: at each place, which one.
std::vector<uint32_t> visual_order(const std::vector<uint8_t>& levels);

/// Adds the breaks that Chinese and Japanese have between signs, without a hyphen (UAX #14).
void add_ideograph_breaks(std::string_view word, std::vector<WordBreak>& breaks);

}  // namespace annuaire
