// Texts of a page's head, no longer than what search engines and browsers show of them. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace annuaire {

/// Longest description and title of a page, characters.
inline constexpr size_t max_description = 160, max_title = 70;

/// At most `length` characters of text, cut between two words, with « … ».
std::string shortened(const std::string& text, size_t length);
/// Would it fill too much of a screen in large letters?
bool is_long_title(const std::string& text);
/// `head` and `tail`, at most `max_title` characters: the head is cut in its middle, between words, so that
/// names that begin or end alike stay apart; the tail (page, edition, label) only where it is too long
/// itself.
std::string titled(const std::string& head, const std::string& tail);
/// The first of some wordings of a title, from the fullest to the barest, that is short enough; else the
/// barest, whole: what tells pages apart is never cut.
std::string fitting_title(const std::vector<std::string>& wordings);

}  // namespace annuaire
