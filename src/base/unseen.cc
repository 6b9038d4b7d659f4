#include "base/unseen.h"

#include <algorithm>

#include "base/scan.h"
#include "base/text.h"

namespace annuaire {
namespace {

bool is_unseen(char32_t c) {
  const bool zero_width = c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x180E;
  const bool direction = c == 0x061C || c == 0x200E || c == 0x200F || turns_direction(c);
  return c == 0xAD || zero_width || direction;
}

// The line and paragraph ends of some word processors.
bool is_line_end(char32_t c) { return c == 0x2028 || c == 0x2029; }

bool is_joiner(char32_t c) { return c == 0x200C || c == 0x200D; }

// Is this the first byte of such a sign, or of one near it?
constexpr auto may_begin_unseen = [](const auto& bytes) {
  auto c = bytes.at(0), next = bytes.at(1);
  return ((c == 0xC2) & (next == 0xAD)) | (c == 0xD8) | (c == 0xE1) |
         ((c == 0xE2) & ((next == 0x80) | (next == 0x81))) | (c == 0xEF);
};

bool takes_joiners(char32_t c) { return (c >= 0x0600 && c < 0x1E00) || c >= 0x2190; }

}  // namespace

std::string without_unseen(std::string_view text) {
  if (find_where(text, 0, may_begin_unseen) == text.size()) return std::string(text);
  std::u32string kept;
  for (char32_t c : to_utf32(text)) {
    const bool joins = is_joiner(c) && !kept.empty() && takes_joiners(kept.back());
    if (!is_unseen(c) && (!is_joiner(c) || joins)) kept += c;
  }
  while (!kept.empty() && is_line_end(kept.back())) kept.pop_back();
  std::replace_if(kept.begin(), kept.end(), is_line_end, U' ');
  return to_utf8(kept);
}

bool is_unfit(char32_t c) {
  const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
  return control || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

bool turns_direction(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

}  // namespace annuaire
