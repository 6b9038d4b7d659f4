// Does a number count something, or is it the name of something?
#pragma once

#include <string_view>

namespace annuaire {

/// May the thousands of text[at, end), five digits or more, be grouped? `before`: what stands before it,
/// already set. Told by what follows (« 10557 habitants », « 50000 € »), by what precedes (« le ticket
/// 1382404 », « code postal 34000 ») and by form (dates, SIREN, postal codes before a name); where nothing
/// tells, it counts.
bool is_quantity(std::string_view before, std::string_view text, size_t at, size_t end);

/// Is what follows the number that ends at `end` counted by it: a unit, or a word in the plural?
bool counts_next(std::string_view text, size_t end);

/// The end of the letters of an ordinal (« e », « ème ») that begin at `at`; `at` where there are none.
size_t ordinal_end(std::string_view text, size_t at);

}  // namespace annuaire
