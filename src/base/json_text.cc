#include "base/json_text.h"

#include "base/scan.h"

namespace annuaire {
namespace {

// `special` finds the signs to escape: quotes by a backslash, any other by its code.
template <typename Special>
void append_escaped(std::string& out, std::string_view text, Special special) {
  out += '"';
  size_t plain = 0;
  for (size_t at = 0; (at = find_byte(text, at, special)) < text.size(); plain = ++at) {
    out.append(text, plain, at - plain);
    char c = text[at];
    if (c == '"' || c == '\\')
      out.append(1, '\\').append(1, c);
    else
      out.append("\\u00").append(1, "0123"[c >> 4]).append(1, "0123456789abcdef"[c & 15]);
  }
  out.append(text, plain);
  out += '"';
}

}  // namespace

void append_json(std::string& out, std::string_view text) {
  append_escaped(out, text, [](const auto& c) { return (c == '"') | (c == '\\') | (c < 0x20); });
}

void append_script_json(std::string& out, std::string_view text) {
  append_escaped(out, text, [](const auto& c) {
    return (c == '"') | (c == '\\') | (c < 0x20) | (c == '<') | (c == '>') | (c == '&');
  });
}

}  // namespace annuaire
