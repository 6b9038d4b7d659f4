// Where a word may be broken at the end of a line.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace annuaire {

/// Byte offsets in a word (letters only: elided l’, d’, qu’ are words of their own) where a hyphen may be
/// set.
using Hyphenate = std::function<std::vector<uint32_t>(std::string_view)>;

struct WordBreak {
  uint32_t at = 0;  ///< byte offset in the word
  enum class Kind : uint8_t {
    plain,      ///< after a hyphen, a slash or a dash, at a sign of an address; nothing is added
    hyphen,     ///< a hyphen is added
    emergency,  ///< between any two signs, nothing added: in words wider than a line, and in web addresses
    split,      ///< the same, with a hyphen: between two letters of a word that is no address
  } kind = Kind::plain;
  bool operator==(const WordBreak&) const = default;
};

/// Breaks between the parts of compounds that are no names, after '/', after dashes, and in addresses, paths
/// and identifiers before their signs; with `hyphenate` also between syllables, except in words that hold a
/// capital (names and acronyms). As a `last_resort` those too, and addresses between three letters and three
/// letters. In the order of the word.
std::vector<WordBreak> word_breaks(std::string_view word, const Hyphenate* hyphenate, bool last_resort);

/// As addresses are broken: before / - . ? & = _ # % and ~, after "://", never after a hyphen of their own
/// (Chicago Manual of Style, 7.46).
std::vector<WordBreak> breaks_at_signs(std::string_view word);

/// The breaks `better`, and emergency ones between all other characters; with `hyphens` they are splits where
/// the word is no address, between two letters that have capitals.
std::vector<WordBreak> letter_breaks(std::string_view word, std::vector<WordBreak> better, bool hyphens);

}  // namespace annuaire
