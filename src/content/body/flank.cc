#include "content/body/flank.h"

#include <cctype>

#include "base/text.h"

namespace annuaire {
namespace {

// A byte of a character other than its first.
bool is_inner(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

Flank flank_at(std::string_view text, size_t at) {
  if (at >= text.size()) return Flank::blank;
  size_t end = at + 1;
  while (end < text.size() && is_inner(text[end])) ++end;
  const std::u32string decoded = to_utf32(text.substr(at, end - at));
  const char32_t c = decoded.empty() ? U' ' : decoded.front();
  if (c == U' ' || c == U'\t' || c == U'\n' || c == U'\u00A0' || c == U'\u202F' || c == U'\u2009')
    return Flank::blank;
  if (c < 0x80) return std::isalnum(static_cast<int>(c)) ? Flank::word : Flank::sign;
  bool sign = c < 0xC0 || c == U'×' || c == U'÷' || (c >= 0x2000 && c < 0x2C00);
  return sign ? Flank::sign : Flank::word;
}

Flank flank_before(std::string_view text, size_t at) {
  if (at == 0) return Flank::blank;
  size_t begin = at - 1;
  while (begin > 0 && is_inner(text[begin])) --begin;
  return flank_at(text.substr(0, at), begin);
}

}  // namespace annuaire
