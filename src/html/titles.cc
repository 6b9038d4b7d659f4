#include "html/titles.h"

#include <algorithm>

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
