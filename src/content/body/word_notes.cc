#include "content/body/word_notes.h"

#include <string>

namespace annuaire {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "[1]" at `at`: its end; `at` if something else stands there.
size_t end_of_mark(std::string_view text, size_t at) {
  size_t end = at + 1;
  while (end < text.size() && is_digit(text[end])) ++end;
  const bool number = end > at + 1 && end < at + 4 && end < text.size() && text[end] == ']';
  return number ? end + 1 : at;
}

// Where the mark is called: against a word, and no link.
size_t call_of(std::string_view text, std::string_view mark) {
  for (size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + 1)) {
    const char before = at > 0 ? text[at - 1] : '\n',
               after = at + mark.size() < text.size() ? text[at + mark.size()] : ' ';
    const bool glued = before != '\n' && before != ' ' && before != ']' && before != '[';
    if (glued && after != '(' && after != '[' && after != ':') return at;
  }
  return text.npos;
}

}  // namespace

void check_word_notes(std::string_view markdown, const Sources& sources, Span place, Diagnostics& out) {
  for (size_t at = markdown.find("\n["); at != markdown.npos; at = markdown.find("\n[", at + 1)) {
    const size_t begin = at + 1, end = end_of_mark(markdown, begin);
    if (end == begin || end >= markdown.size() ||
        (markdown[end] != ' ' && markdown[end] != '\t' && markdown[end] != '\xC2'))
      continue;
    const std::string mark(markdown.substr(begin, end - begin)), name = mark.substr(1, mark.size() - 2);
    const size_t call = call_of(markdown.substr(0, begin), mark);
    if (call == markdown.npos) continue;
    const auto from = place.begin + static_cast<uint32_t>(call),
               below = place.begin + static_cast<uint32_t>(begin);
    const std::string line = std::to_string(sources.position(place.file, below).line);
    out.warning({place.file, from, from + static_cast<uint32_t>(mark.size())},
                {"cet appel de note n’en est pas un : « " + mark +
                     " » est publié tel quel, ici et à la ligne " + line,
                 "this is no call of a note: “" + mark + "” is published as it is, here and on line " + line},
                {"écrivez « [^" + name + "] » ; à la ligne " + line + ", commencez par « [^" + name + "]: »",
                 "write “[^" + name + "]”; begin line " + line + " with “[^" + name + "]:”"});
  }
}

}  // namespace annuaire
