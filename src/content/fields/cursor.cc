#include "content/fields/cursor.h"

#include <algorithm>

#include "base/text.h"
#include "content/fields/flow.h"

namespace annuaire {

bool Cursor::comment() const {
  if (line().blank() || sign() == '#') return true;
  std::string_view typed = in_.text(line().text, line().end);
  return line().indent == 0 && (typed == "---" || typed == "...");
}

void Cursor::skip_comments() {
  while (more() && comment()) next();
}

void Cursor::go_past(uint32_t byte) {
  while (more() && line().begin <= byte) next();
}

void Cursor::skip_value(int indent) {
  for (next(); more(); next()) {
    bool inside =
        line().indent > indent || sign() == ']' || sign() == '}' || (line().indent == indent && mark());
    if (!comment() && !inside) break;
  }
}

void Cursor::enter_item() {
  uint32_t width = mark();
  lines_[at_].text += width;
  lines_[at_].indent += static_cast<int>(width);
}

uint32_t Cursor::flow_limit(const GroupSpec& around, int indent) const {
  for (size_t next = at_ + 1; next < lines_.size(); ++next) {
    const Line& l = lines_[next];
    if (item_mark(in_.text(l.text, l.end)) || (l.indent <= indent && names_member(in_, around, l)))
      return l.begin;
  }
  return lines_.empty() ? 0 : next_line(in_.text(), lines_.back().begin);
}

bool Cursor::opens_literal(uint32_t rest, int indent) const {
  std::string_view typed = trim(in_.text(rest, std::max(rest, line().end)));
  if (!typed.starts_with('|') && !typed.starts_with('>')) return false;
  bool alone = without_comment(typed).find_first_not_of("+-0123456789", 1) == typed.npos;
  size_t below = at_ + 1;
  while (below < lines_.size() && lines_[below].blank()) ++below;
  return alone && below < lines_.size() && lines_[below].indent > indent;
}

Raw Cursor::text(const GroupSpec& around, uint32_t rest, int indent, bool long_text) {
  if (opens_literal(rest, indent)) return literal(rest, indent);
  Raw raw = raw_between(in_, rest, std::max(rest, line().end));
  if (!long_text && raw.text.starts_with("# ")) raw.text.clear();
  if (raw.text == "|" || raw.text == ">") raw.text.clear();  // of a text that does not follow
  for (next(); more(); next()) {
    if (comment()) continue;
    if (!continues(indent) || mark() || (!long_text && !raw.text.empty())) break;
    if (starts_member(in_, around, line())) break;
    Raw more = raw_between(in_, line().text, line().end);
    if (raw.text.empty())
      raw.span.begin = more.span.begin;
    else
      raw.text += ' ';
    raw.text += more.text;
    raw.span.end = more.span.end;
  }
  return raw;
}

// Lines below `|` (kept) or `>` (joined; an empty line ends a paragraph).
Raw Cursor::literal(uint32_t rest, int indent) {
  bool keep = in_.text()[in_.trimmed(rest, line().end).begin] == '|';
  Raw raw{"", in_.span(line().end, line().end)};
  int inner = -1;
  for (next(); more() && (line().blank() || continues(indent)); next()) {
    if (line().blank()) {
      if (!raw.text.empty()) raw.text += '\n';
      continue;
    }
    if (inner < 0) {
      inner = line().indent;
      raw.span.begin = line().text;
    }
    bool joined = !keep && !raw.text.empty() && raw.text.back() != '\n';
    if (joined)
      raw.text += ' ';
    else if (keep && !raw.text.empty())
      raw.text += '\n';
    raw.text.append(static_cast<size_t>(keep ? std::max(0, line().indent - inner) : 0), ' ');
    raw.text += in_.text(line().text, line().end);
    raw.span.end = line().end;
  }
  while (raw.text.ends_with('\n')) raw.text.pop_back();
  return raw;
}

}  // namespace annuaire
