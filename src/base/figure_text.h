// Figures as texts: where their whole part ends, so that those of a column can stand below one another.
#pragma once

#include <cstddef>
#include <string_view>

namespace annuaire {

/// Bytes of a text up to the end of the whole part of the figure that begins it: "−1 234" of « −1 234,5 % ».
/// 0 where none does.
size_t whole_part(std::string_view text);
/// Is the text one figure, with its unit at most: « 12 », « −1 234,5 % », « 3 M€ »?
bool is_figure(std::string_view text);

}  // namespace annuaire
