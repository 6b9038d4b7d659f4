// Optical margins: how far signs at the edges of a line hang out of it, so that the margin looks straight.
#pragma once

#include "layout/font.h"

namespace annuaire {

/// Part of its own width by which a character hangs out at the start or the end of a line; 0 for most.
double hanging_at_start(char32_t c);
double hanging_at_end(char32_t c);

/// The same for a word's first and last character, in thousandths of an em.
double start_hanging(const ShapedWord& word);
double end_hanging(const ShapedWord& word);

}  // namespace annuaire
