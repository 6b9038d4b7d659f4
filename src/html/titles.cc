#include "html/titles.h"

#include <algorithm>

#include "base/escape.h"

namespace annuaire {
namespace {

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

size_t count_characters(const std::string& text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

}  // namespace

std::string shortened(const std::string& text, size_t length) {
  if (text.size() <= length) return text;
  size_t count = 0, last_blank = 0;
  for (size_t end = 0; end < text.size(); ++end) {
    if (!begins_character(text[end])) continue;
    if (count == length - 1 && last_blank == 0) last_blank = end;
    if (count == length) return text.substr(0, last_blank) + "…";
    if (text[end] == ' ') last_blank = end;
    ++count;
  }
  return text;
}

namespace {

/// At most `length` characters, with « … » in place of words from its middle.
std::string shortened_amid(const std::string& text, size_t length) {
  if (count_characters(text) <= length) return text;
  const size_t end_length = length / 3;
  size_t at = text.size();
  for (size_t left = end_length; left > 0 && at > 0; --left) do
      --at;
    while (at > 0 && !begins_character(text[at]));
  const size_t blank = text.find(' ', at);
  const std::string end = blank == std::string::npos ? text.substr(at) : text.substr(blank);
  return shortened(text, length - count_characters(end)) + end;
}

}  // namespace

std::string titled(const std::string& head, const std::string& tail) {
  constexpr size_t least_head = 30;
  const std::string end = shortened_amid(tail, max_title - std::min(least_head, count_characters(head)));
  const std::string whole = head + end;  // judges count « &amp; » as it is written
  const size_t escapes =
      std::min(count_characters(escape_html(whole)) - count_characters(whole), least_head / 2);
  return shortened_amid(head, max_title - count_characters(end) - escapes) + end;
}

bool is_long_title(const std::string& text) {
  constexpr size_t in_large_letters = 60;  // characters: three lines on a desk
  return count_characters(text) > in_large_letters;
}

std::string fitting_title(const std::vector<std::string>& wordings) {
  for (const std::string& wording : wordings)
    if (wording.size() <= max_title || count_characters(wording) <= max_title) return wording;
  return wordings.back();
}

}  // namespace annuaire
