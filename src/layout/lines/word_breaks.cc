#include "layout/lines/word_breaks.h"

#include <algorithm>
#include <cctype>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace annuaire {
namespace {

struct Letter {
  UChar32 c = 0;
  uint32_t begin = 0, end = 0;  // bytes
};

std::vector<Letter> letters_of(std::string_view word) {
  std::vector<Letter> letters;
  letters.reserve(word.size());
  const int32_t size = int32_t(word.size());
  for (int32_t at = 0; at < size;) {
    Letter letter{0, uint32_t(at), 0};
    U8_NEXT_OR_FFFD(word.data(), at, size, letter.c);
    letter.end = uint32_t(at);
    letters.push_back(letter);
  }
  return letters;
}

bool by_place(const WordBreak& a, const WordBreak& b) { return a.at < b.at; }

bool is_letter(UChar32 c) { return c < 0x80 ? (c | 32) >= 'a' && (c | 32) <= 'z' : u_isalpha(c); }
bool is_dash(UChar32 c) { return c == 0x2013 || c == 0x2014; }

bool is_word_byte(char c) { return std::isalnum(static_cast<unsigned char>(c)) || (c & 0x80); }

/// "ville.example", "porteurs.yaml", "v2.1", "nom_de_champ": a sign with letters or digits on both sides.
bool is_identifier(std::string_view word) {
  for (size_t i = 1; i + 1 < word.size(); ++i)
    if ((word[i] == '.' || word[i] == '_') && is_word_byte(word[i - 1]) && is_word_byte(word[i + 1]))
      return true;
  return false;
}

bool is_address(std::string_view word) {
  if (std::none_of(word.begin(), word.end(), [](char c) { return (c & 0x80) || std::isalpha(c); }))
    return false;
  return word.find("://") != word.npos || is_identifier(word) ||
         (word.find('@') != word.npos && word.find('.') != word.npos);
}

/// Letters on one side of `at`, counted up to three.
int letters_before(const std::vector<Letter>& w, size_t at) {
  int count = 0;
  while (count < 3 && at > 0 && is_letter(w[at - 1].c)) {
    ++count;
    --at;
  }
  return count;
}
int letters_after(const std::vector<Letter>& w, size_t at) {
  int count = 0;
  while (count < 3 && at < w.size() && is_letter(w[at].c)) {
    ++count;
    ++at;
  }
  return count;
}

bool is_after_www(const std::vector<Letter>& w, size_t at) {
  return w[at].c == '.' && w[at - 1].c == 'w' && w[at - 2].c == 'w';
}

void address_breaks(const std::vector<Letter>& w, std::vector<WordBreak>& out) {
  const auto is_sign = [&](size_t i) {
    return std::u32string_view(U"/-.?&=_#%~").find(static_cast<char32_t>(w[i].c)) !=
           std::u32string_view::npos;
  };
  for (size_t i = 3; i + 2 < w.size(); ++i) {
    const bool after_scheme = w[i - 1].c == '/' && w[i - 2].c == '/';
    const bool before_sign = is_sign(i) && !is_sign(i - 1) && w[i - 1].c != ':' && !is_after_www(w, i);
    if (after_scheme || before_sign) out.push_back({w[i].begin, WordBreak::Kind::plain});
  }
}

/// Inside the long parts of an address, without a hyphen, which would be read as one of its signs.
void inner_address_breaks(const std::vector<Letter>& w, std::vector<WordBreak>& out) {
  for (size_t i = 3; i < w.size(); ++i)
    if (letters_before(w, i) == 3 && letters_after(w, i) == 3)
      out.push_back({w[i].begin, WordBreak::Kind::emergency});
}

/// « Saint-Quentin », « Aix-en-Provence »: a capital after a hyphen.
bool is_name(const std::vector<Letter>& w) {
  for (size_t i = 1; i < w.size(); ++i)
    if ((w[i - 1].c == '-' || w[i - 1].c == 0x2010) && u_isupper(w[i].c)) return true;
  return false;
}

void compound_breaks(const std::vector<Letter>& w, bool names, std::vector<WordBreak>& out) {
  const bool whole = !names && is_name(w);
  for (size_t i = 1; i + 1 < w.size(); ++i) {
    const UChar32 c = w[i].c;
    const bool hyphen = c == '-' || c == 0x2010;
    if ((!hyphen && c != '/' && !is_dash(c)) || (hyphen && whole)) continue;
    if (letters_before(w, i) >= 2 && letters_after(w, i + 1) >= 3)
      out.push_back({w[i].end, WordBreak::Kind::plain});
  }
}

bool has_capital(const std::vector<Letter>& w, size_t begin, size_t end) {
  for (size_t i = begin; i < end; ++i)
    if (u_isupper(w[i].c)) return true;
  return false;
}

void syllable_breaks(std::string_view word, const std::vector<Letter>& w, const Hyphenate& hyphenate,
                     bool names, std::vector<WordBreak>& out) {
  for (size_t i = 0; i < w.size();) {
    if (!is_letter(w[i].c)) {
      ++i;
      continue;
    }
    const size_t begin = i;
    while (i < w.size() && is_letter(w[i].c)) ++i;
    const bool beside_digit = (begin > 0 && u_isdigit(w[begin - 1].c)) || (i < w.size() && u_isdigit(w[i].c));
    if (i - begin < 5 || beside_digit || (!names && has_capital(w, begin, i))) continue;
    const uint32_t first = w[begin].begin;
    for (uint32_t at : hyphenate(word.substr(first, w[i - 1].end - first)))
      out.push_back({first + at, WordBreak::Kind::hyphen});
  }
}

}  // namespace

std::vector<WordBreak> word_breaks(std::string_view word, const Hyphenate* hyphenate, bool last_resort) {
  std::vector<WordBreak> out;
  if (word.size() < 5) return out;
  const bool plain_only = word.find_first_of("-/.@_") == word.npos && word.find("\xE2\x80") == word.npos;
  if (plain_only && !hyphenate) return out;
  const std::vector<Letter> letters = letters_of(word);
  if (is_address(word)) {
    if (word.find('@') != word.npos) return out;
    address_breaks(letters, out);
    if (last_resort) inner_address_breaks(letters, out);
    std::sort(out.begin(), out.end(), by_place);
    return out;
  }
  compound_breaks(letters, last_resort, out);
  if (hyphenate) syllable_breaks(word, letters, *hyphenate, last_resort, out);
  std::sort(out.begin(), out.end(), by_place);
  return out;
}

std::vector<WordBreak> breaks_at_signs(std::string_view word) {
  std::vector<WordBreak> out;
  address_breaks(letters_of(word), out);
  return out;
}

std::vector<WordBreak> letter_breaks(std::string_view word, std::vector<WordBreak> better, bool hyphens) {
  const auto has_capital_form = [](UChar32 c) { return u_hasBinaryProperty(c, UCHAR_CASED); };
  hyphens = hyphens && !is_address(word);
  UChar32 before = 0;
  for (size_t i = 0, count = better.size(); const Letter& letter : letters_of(word)) {
    while (i < count && better[i].at < letter.begin) ++i;
    const bool taken = i < count && better[i].at == letter.begin;
    const bool split = hyphens && has_capital_form(before) && has_capital_form(letter.c);
    if (letter.begin > 0 && !taken && u_charType(letter.c) != U_NON_SPACING_MARK)
      better.push_back({letter.begin, split ? WordBreak::Kind::split : WordBreak::Kind::emergency});
    before = letter.c;
  }
  std::sort(better.begin(), better.end(), by_place);
  return better;
}

}  // namespace annuaire
