#include "content/body/mark_search.h"

#include <algorithm>

#include "base/text.h"

namespace annuaire {
namespace {

constexpr size_t most_told = 200;        // of one block
constexpr size_t longest_shown = 60;     // bytes of a mark that a message repeats
constexpr size_t longest_stretch = 400;  // bytes between two signs that belong together

// A byte of a character other than its first.
bool is_inner(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The first words, cut between two characters.
std::string shown(std::string_view words) {
  words = words.substr(0, words.find('\n'));
  if (words.size() <= longest_shown) return std::string(words);
  size_t end = longest_shown;
  while (end > 0 && is_inner(words[end])) --end;
  return std::string(words.substr(0, end)) + "…";
}

}  // namespace

Message to_write(std::string_view words) {
  std::string quoted(words);
  return {"écrivez « " + quoted + " »", "write “" + quoted + "”"};
}

Message to_append(std::string_view line) {
  std::string quoted(line);
  return {"ajoutez à la fin du texte « " + quoted + " »", "add at the end of the text “" + quoted + "”"};
}

std::string MarkSearch::typed(size_t begin, size_t end) const {
  if (begin >= end) return {};
  Span span = block_.span(begin, end);
  return std::string(source_.substr(span.begin, span.end - span.begin));
}

bool MarkSearch::follows_bullet(size_t at) const {
  std::string_view line = source_.substr(0, block_.span(at, at + 1).begin);
  line = trim(line.substr(line.rfind('\n') + 1));
  return line.ends_with('-') || line.ends_with('*') || line.ends_with('+') || line.ends_with('.') ||
         line.ends_with(')');
}

void MarkSearch::tell_unknown(size_t begin, size_t end, Message hint) {
  std::string mark = shown(typed(begin, end));
  tell(begin, end,
       {"« " + mark + " » n’est pas une marque connue : ces signes sont publiés tels quels",
        "“" + mark + "” is no known mark: these signs are published as they are"},
       std::move(hint));
}

void MarkSearch::tell(size_t begin, size_t end, Message message, Message hint) {
  if (told_.size() < most_told)
    told_.push_back({Severity::warning, block_.span(begin, end), {}, std::move(message), std::move(hint)});
  blank(begin, end);
}

std::vector<Diagnostic> MarkSearch::take_told() {
  std::stable_sort(told_.begin(), told_.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.where->begin < b.where->begin; });
  return std::move(told_);
}

void MarkSearch::blank(size_t begin, size_t end) {
  for (size_t i = begin; i < end; ++i)
    if (text_[i] != '\n') text_[i] = understood;
}

size_t find_near(std::string_view text, std::string_view sign, size_t from) {
  if (from >= text.size()) return text.npos;
  size_t at = text.substr(from, longest_stretch).find(sign);
  return at == text.npos ? text.npos : from + at;
}

}  // namespace annuaire
