#include "base/diagnostic.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"

namespace annuaire {
namespace {

constexpr size_t max_shown = 110;   // characters of a source line that are shown
constexpr size_t max_bytes = 4096;  // of it that are looked at on either side

bool is_placed(const Diagnostic& diagnostic, const Sources& sources) {
  return diagnostic.where && diagnostic.where->file < sources.size();
}

// A source line as a terminal may show it: one blank for a tab, no control signs.
std::string showable(std::string_view text) {
  std::string out;
  for (char32_t c : to_utf32(text)) {
    bool control =
        c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    append_utf8(out, c == '\t' ? U' ' : control ? U'\uFFFD' : c);
  }
  return out;
}

std::string showable_lines(std::string_view text) {
  std::string out;
  for (std::string_view line : split(text, '\n')) out += showable(line) + '\n';
  return out;
}

// The first (or last) characters of a text, without looking at all of a very long one.
std::vector<std::string_view> first_characters(std::string_view text) {
  return characters(text.substr(0, max_bytes));
}
std::vector<std::string_view> last_characters(std::string_view text) {
  return characters(text.substr(text.size() - std::min(text.size(), max_bytes)));
}

// The source line with a caret line below it; a long line is cut around the span.
std::string excerpt(const Sources& sources, Span span) {
  std::string_view line = sources.line_around(span.file, span.begin);
  if (line.empty()) return {};
  size_t start = static_cast<size_t>(line.data() - sources[span.file].text.data());
  size_t from = std::min<size_t>(span.begin - start, line.size());
  size_t to = std::clamp<size_t>(span.end < start ? 0 : span.end - start, from, line.size());

  auto before = last_characters(line.substr(0, from));
  auto marked = first_characters(line.substr(from, to - from));
  auto after = first_characters(line.substr(to));
  size_t middle = std::min(marked.size(), max_shown);
  size_t room = max_shown - middle;
  size_t left = std::min(before.size(), std::max(room / 2, room - std::min(room, after.size())));
  size_t right = middle < marked.size() ? 0 : std::min(after.size(), room - left);

  std::string shown, carets;
  if (left < before.size()) {
    shown += "…";
    carets += ' ';
  }
  for (size_t i = before.size() - left; i < before.size(); ++i) shown += showable(before[i]);
  for (size_t i = 0; i < middle; ++i) shown += showable(marked[i]);
  for (size_t i = 0; i < right; ++i) shown += showable(after[i]);
  if (middle < marked.size() || right < after.size()) shown += "…";
  carets += std::string(left, ' ') + '^' + std::string(std::max<size_t>(middle, 1) - 1, '~');
  return shown + '\n' + carets + '\n';
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }

void Diagnostics::error(Span where, Message message, Message hint) {
  add({Severity::error, where, {}, std::move(message), std::move(hint)});
}

void Diagnostics::warning(Span where, Message message, Message hint) {
  add({Severity::warning, where, {}, std::move(message), std::move(hint)});
}

void Diagnostics::note(Span where, Message message, Message hint) {
  add({Severity::note, where, {}, std::move(message), std::move(hint)});
}

void Diagnostics::error_in(std::string path, Message message, Message hint) {
  add({Severity::error, std::nullopt, std::move(path), std::move(message), std::move(hint)});
}

void Diagnostics::warning_in(std::string path, Message message, Message hint) {
  add({Severity::warning, std::nullopt, std::move(path), std::move(message), std::move(hint)});
}

void Diagnostics::append(Diagnostics other) {
  all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()),
              std::make_move_iterator(other.all_.end()));
}

size_t Diagnostics::count(Severity severity) const {
  return static_cast<size_t>(std::count_if(
      all_.begin(), all_.end(), [&](const Diagnostic& each) { return each.severity == severity; }));
}

Message name_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return {"note", "note"};
    case Severity::warning:
      return {"avertissement", "warning"};
    case Severity::error:
      break;
  }
  return {"erreur", "error"};
}

std::string place_of(const Diagnostic& diagnostic, const Sources& sources) {
  if (!is_placed(diagnostic, sources)) return diagnostic.path;
  const Span where = *diagnostic.where;
  const Position at = sources.position(where.file, where.begin);
  return sources[where.file].path + ':' + std::to_string(at.line) + ':' + std::to_string(at.column);
}

std::string format(const Diagnostic& diagnostic, const Sources& sources, Language language) {
  const bool french = language == Language::fr;
  std::string out = place_of(diagnostic, sources);
  if (!out.empty()) out += ": ";
  out += name_of(diagnostic.severity).in(language) + (french ? " : " : ": ");
  out = showable(out + diagnostic.message.in(language)) + '\n';
  if (is_placed(diagnostic, sources)) out += excerpt(sources, *diagnostic.where);
  if (!diagnostic.hint.empty())
    out += (french ? "aide : " : "hint: ") + showable_lines(diagnostic.hint.in(language));
  return out;
}

}  // namespace annuaire
