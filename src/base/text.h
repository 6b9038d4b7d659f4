// UTF-8 text: normalisation, folding, slugs (ICU).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace annuaire {

/// True if `bytes` is well-formed UTF-8.
bool is_utf8(std::string_view bytes);
/// Windows-1252 bytes as UTF-8.
std::string from_windows_1252(std::string_view bytes);
bool is_nfc(std::string_view text);
/// Canonical composition (NFC); returns the input unchanged when it already is.
std::string nfc(std::string_view text);

/// For search and comparison: lower case, no accents, œ → oe, typographic spaces and apostrophes plain,
/// runs of blanks collapsed, none at the ends.
std::string fold(std::string_view text);
/// Lower-case ASCII letters, digits and single hyphens: « L’Œuvre d’été ! » → "l-oeuvre-d-ete".
std::string slug(std::string_view text);
/// Upper and lower case by the rules of the language, accents kept.
std::string to_upper(std::string_view text, std::string_view language);
std::string to_lower(std::string_view text, std::string_view language);
/// ASCII letters alone, as in schemes and hosts, for which case means nothing.
std::string lower_ascii(std::string_view text);
/// With a capital in front.
std::string capitalised(std::string_view text, std::string_view language);

/// The characters of UTF-8 text as displayed (grapheme clusters).
std::vector<std::string_view> characters(std::string_view text);
/// How many of them.
size_t display_width(std::string_view text);
/// The code points of UTF-8 text; ill-formed bytes give U+FFFD.
std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);
void append_utf8(std::string& out, char32_t c);

/// ASCII blanks, tabs and no-break spaces off both ends.
std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace annuaire
