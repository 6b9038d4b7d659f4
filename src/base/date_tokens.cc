#include "base/date_tokens.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/text.h"

namespace annuaire {
namespace {

using Kind = DateToken::Kind;

constexpr UChar32 minus_sign = 0x2212, division_slash = 0x2215, fraction_slash = 0x2044;
constexpr size_t most_digits = 8;

// One character as dates are read: dashes and strokes are one each.
std::string plain(UChar32 c, std::string_view typed) {
  if (u_charType(c) == U_DASH_PUNCTUATION || c == minus_sign) return "-";
  if (c == division_slash || c == fraction_slash) return "/";
  return fold(typed);
}

bool is_blank(UChar32 c) { return u_isUWhiteSpace(c) || (c >= 9 && c <= 13); }

Kind kind_of(const std::string& folded) {
  char first = folded[0];
  if (first >= '0' && first <= '9') return Kind::number;
  bool ascii = static_cast<unsigned char>(first) < 0x80;
  return !ascii || (first >= 'a' && first <= 'z') ? Kind::word : Kind::sign;
}

}  // namespace

std::vector<DateToken> date_tokens(std::string_view text) {
  std::vector<DateToken> tokens;
  bool blank = false, joins = false;  // joins: the character before belongs to a number or a word
  for (size_t i = 0; i < text.size();) {
    const size_t begin = i;
    UChar32 c;
    U8_NEXT_OR_FFFD(reinterpret_cast<const uint8_t*>(text.data()), i, text.size(), c);
    if (is_blank(c)) {
      blank = true;
      joins = false;
      continue;
    }
    std::string folded = plain(c, text.substr(begin, i - begin));
    if (folded.empty()) continue;
    Kind kind = kind_of(folded);
    if (joins && kind != Kind::sign && tokens.back().kind == kind) {
      tokens.back().text += folded;
      tokens.back().end = i;
    } else {
      tokens.push_back({kind, folded, begin, i, blank});
    }
    blank = false;
    joins = kind != Kind::sign;
  }
  for (DateToken& token : tokens)
    if (token.kind == Kind::number && token.text.size() <= most_digits) token.value = std::stoi(token.text);
  return tokens;
}

}  // namespace annuaire
