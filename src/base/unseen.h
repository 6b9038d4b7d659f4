// Signs that nobody sees: soft hyphens, zero-width blanks, marks of direction.
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

/// Without them: they come with pasted words, and part a name from its like. Joiners stay where they shape
/// what is seen, in emoji and in the scripts that join letters.
std::string without_unseen(std::string_view text);

}  // namespace annuaire
