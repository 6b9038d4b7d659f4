#include "base/escape.h"

#include "base/scan.h"

namespace annuaire {
namespace {

/// The next byte that does not stand for itself: a sign of HTML or a control character.
size_t next_special(std::string_view text, size_t at) {
  return find_byte(text, at, [](const auto& c) {
    return (c == '&') | (c == '<') | (c == '>') | (c == '"') | (c == '\'') | (c == 0x7F) |
           ((c < 0x20) & (c != '\t') & (c != '\n') & (c != '\r'));
  });
}

const char* entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return "";
  }
}

}  // namespace

void append_html(std::string& out, std::string_view text) {
  size_t plain = 0;
  for (size_t at = 0; (at = next_special(text, at)) < text.size(); plain = ++at) {
    out.append(text, plain, at - plain);
    out += entity(text[at]);
  }
  out.append(text, plain);
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  append_html(out, text);
  return out;
}

}  // namespace annuaire
