// How unwelcome the end of a line is at a word space.
#pragma once

#include <cstdint>
#include <string_view>

#include "layout/line_breaking.h"

namespace annuaire {

/// Does a letter begin at byte `at`, or end before it?
bool letter_at(std::string_view text, size_t at, bool before);

/// Of the space in bytes [space, after) of `text`; below 0: a good place to end a line.
float space_penalty(std::string_view text, uint32_t space, uint32_t after, bool heading,
                    const LineBreaking& parameters);

}  // namespace annuaire
