#include "content/body/source_match.h"

#include <algorithm>

namespace annuaire {
namespace {

constexpr size_t longest_entity = 40;  // bytes, with its signs

bool is_sign(char c) { return c > ' ' && c < 127 && !std::isalnum(static_cast<unsigned char>(c)); }

size_t length_of_character(std::string_view text) {
  size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) ++length;
  return length;
}

// Bytes of the entity that `source` begins with and that does not stand for itself; 0 if there is none.
size_t entity_at(std::string_view source, std::string_view words) {
  if (source.front() != '&') return 0;
  size_t end = source.substr(0, longest_entity).find(';');
  if (end == source.npos || end < 2) return 0;
  return words.starts_with(source.substr(0, end + 1)) ? 0 : end + 1;
}

}  // namespace

std::optional<uint32_t> match_source(std::string_view source, std::string_view words, MatchedBytes* bytes) {
  size_t at = 0;
  for (size_t i = 0; i < words.size();) {
    if (at >= source.size()) return std::nullopt;
    size_t length = 1, typed = 1;
    bool taken = true;
    if (source[at] == '\\' && at + 1 < source.size() && is_sign(source[at + 1]) && source[at + 1] == words[i])
      typed = 2;
    else if (size_t entity = entity_at(source.substr(at), words.substr(i))) {
      typed = entity;
      length = length_of_character(words.substr(i));
    } else if (source[at] == words[i])
      taken = false;
    else
      return std::nullopt;
    if (bytes) {
      bytes->places.insert(bytes->places.end(), length, static_cast<uint32_t>(at));
      bytes->taken.append(length, taken ? '\1' : '\0');
    }
    i += length;
    at += typed;
  }
  return static_cast<uint32_t>(at);
}

}  // namespace annuaire
