#include "content/fields/field_lines.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace annuaire {
namespace {

constexpr size_t longest_key = 60;  // bytes

bool is_blank(char c) { return c == ' ' || c == '\t'; }

}  // namespace

Span Reading::trimmed(uint32_t begin, uint32_t end) const {
  std::string_view all = text(begin, end), inner = trim(all);
  auto first = begin + static_cast<uint32_t>(inner.empty() ? 0 : inner.data() - all.data());
  return span(first, first + static_cast<uint32_t>(inner.size()));
}

Line line_at(std::string_view text, uint32_t begin) {
  Line line{begin, begin, begin, 0};
  std::string_view rest = text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
  for (size_t width; !rest.empty(); rest.remove_prefix(width)) {
    width = is_blank(rest[0]) ? 1 : rest.starts_with("\u00A0") ? 2 : rest.starts_with("\u202F") ? 3 : 0;
    if (width == 0) break;
    line.indent += rest[0] == '\t' ? 2 : 1;
    line.text += static_cast<uint32_t>(width);
  }
  line.end = line.text + static_cast<uint32_t>(trim(rest).size());
  return line;
}

uint32_t next_line(std::string_view text, uint32_t byte) {
  size_t feed = text.find('\n', byte);
  return static_cast<uint32_t>(feed == text.npos ? text.size() : feed + 1);
}

std::vector<Line> lines_between(std::string_view text, uint32_t begin, uint32_t end) {
  std::vector<Line> lines;
  for (uint32_t at = begin; at < end; at = next_line(text, at)) lines.push_back(line_at(text, at));
  return lines;
}

uint32_t item_mark(std::string_view text) {
  constexpr std::array<std::string_view, 6> marks = {"-", "*", "•", "·", "–", "—"};
  for (std::string_view mark : marks) {
    if (!text.starts_with(mark)) continue;
    std::string_view after = text.substr(mark.size()), item = trim(after);
    if (mark != "-" && !after.empty() && item.size() == trim(text).size() - mark.size()) return 0;
    return static_cast<uint32_t>(item.empty() ? text.size() : item.data() - text.data());
  }
  return 0;
}

std::optional<Key> key_in(const Reading& in, uint32_t begin, uint32_t end) {
  std::string_view text = in.text(begin, end).substr(0, longest_key);
  size_t from = 0, to = 0, colon = 0;
  if (text.starts_with('"') || text.starts_with('\'')) {
    from = 1;
    to = text.find(text[0], 1);
    if (to == text.npos) return std::nullopt;
    colon = text.find(':', to);
    if (colon == text.npos || !trim(text.substr(to + 1, colon - to - 1)).empty()) return std::nullopt;
  } else {
    to = colon = text.find(':');
    if (colon == text.npos) return std::nullopt;
  }
  Span name = in.trimmed(begin + static_cast<uint32_t>(from), begin + static_cast<uint32_t>(to));
  if (name.begin == name.end) return std::nullopt;
  auto rest = begin + static_cast<uint32_t>(colon) + 1;
  std::string_view after = in.text(rest, end);
  bool spaced = after.empty() || is_blank(after[0]) || after[0] == '\n' || after.starts_with("\u00A0") ||
                after.starts_with("\u202F");
  return Key{name, rest, spaced};
}

}  // namespace annuaire
