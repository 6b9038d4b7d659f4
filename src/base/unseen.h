// Signs that nobody sees: soft hyphens, zero-width blanks, marks of direction.
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

/// Without them, and with a blank for a pasted line end, nothing for one at the end: they come with pasted
/// words, and part a name from its like. Joiners stay where they shape what is seen, in emoji and in the
/// scripts that join letters.
std::string without_unseen(std::string_view text);

/// Is it no character of any text: a control character other than tab and line feed, or a code that Unicode
/// keeps free?
bool is_unfit(char32_t c);
/// Does it turn the direction of what follows, as U+202E does?
bool turns_direction(char32_t c);

}  // namespace annuaire
