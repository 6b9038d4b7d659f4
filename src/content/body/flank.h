// What stands beside a mark.
#pragma once

#include <cstddef>
#include <string_view>

namespace annuaire {

/// What a character is for the rules of emphasis: no-break spaces are blanks, guillemets are signs.
enum class Flank { blank, word, sign };
/// Of the character before byte `at` and of the one there; beyond the text stand blanks.
Flank flank_before(std::string_view text, size_t at);
Flank flank_at(std::string_view text, size_t at);

}  // namespace annuaire
