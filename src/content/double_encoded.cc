#include "content/double_encoded.h"

#include <algorithm>
#include <array>

#include "base/scan.h"
#include "base/text.h"

namespace annuaire {
namespace {

// Of each byte from 0x80 on, the character that Windows-1252 makes of it, in UTF-8.
const std::array<std::string, 128>& windows_characters() {
  static const std::array<std::string, 128> all = [] {
    std::array<std::string, 128> made;
    for (size_t i = 0; i < made.size(); ++i)
      made[i] = from_windows_1252(std::string(1, static_cast<char>(0x80 + i)));
    return made;
  }();
  return all;
}

// The byte that became the character at `at`, which then moves past it; 0 if none did.
uint8_t byte_at(std::string_view text, size_t& at) {
  const auto& all = windows_characters();
  for (size_t i = 0; i < all.size(); ++i)
    if (text.substr(at).starts_with(all[i])) {
      at += all[i].size();
      return static_cast<uint8_t>(0x80 + i);
    }
  return 0;
}

// The character whose bytes stand from `at` on as characters of their own; empty if there is none. Letters
// that no French text sets before such signs begin them: Ã and Â alone, « â€ » and « ðŸ » together.
std::string character_at(std::string_view text, size_t& at) {
  size_t end = at;
  const uint8_t first = byte_at(text, end);
  const size_t length = first == 0xC2 || first == 0xC3 ? 2 : first == 0xE2 ? 3 : first == 0xF0 ? 4 : 0;
  if (length == 0 || (first == 0xE2 && !text.substr(end).starts_with("€"))) return {};
  std::string bytes(1, static_cast<char>(first));
  while (bytes.size() < length && end < text.size()) {
    const uint8_t next = byte_at(text, end);
    if (next < 0x80 || next > 0xBF) return {};
    bytes += static_cast<char>(next);
  }
  if (bytes.size() < length || !is_utf8(bytes)) return {};
  at = end;
  return bytes;
}

struct Twice {
  std::string_view typed, meant;
};

// UTF-8 taken for the signs of old Macintoshes: the commonest letters of French.
constexpr Twice mac_twice[] = {
    {"√©", "é"},  {"√®", "è"},  {"√†", "à"},  {"√™", "ê"},      {"√ß", "ç"},  {"√¥", "ô"},  {"√Æ", "î"},
    {"√ª", "û"},  {"√π", "ù"},  {"√´", "ë"},  {"√Ø", "ï"},      {"√¢", "â"},  {"√â", "É"},  {"√Ä", "À"},
    {"√á", "Ç"},  {"√à", "È"},  {"≈ì", "œ"},  {"≈í", "Œ"},      {"¬´", "«"},  {"¬ª", "»"},  {"¬†", "\u00A0"},
    {"¬∞", "°"},  {"‚Äô", "’"}, {"‚Äò", "‘"}, {"‚Äú", "“"},     {"‚Äù", "”"}, {"‚Äì", "–"}, {"‚Äî", "—"},
    {"‚Ä¶", "…"}, {"‚Ä¢", "•"}, {"‚Ç¨", "€"}, {"‚ÄØ", "\u202F"}};

std::string mac_character_at(std::string_view text, size_t& at) {
  for (const Twice& each : mac_twice)
    if (text.substr(at).starts_with(each.typed)) {
      at += each.typed.size();
      return std::string(each.meant);
    }
  return {};
}

// Ã whose no-break space became a blank, or was lost before one: « Ã minuit » is « à minuit » where other
// signs of the text were encoded twice.
void restore_a(Restored& restored) {
  constexpr std::string_view typed = "Ã ", meant = "à ";
  std::string& text = restored.text;
  for (size_t at = text.find(typed); at != text.npos; at = text.find(typed, at + meant.size())) {
    size_t end = at + typed.size();
    if (end < text.size() && text[end] == ' ') ++end;
    text.replace(at, end - at, meant);
    if (at < restored.first) restored.first = at;
    ++restored.count;
  }
}

// Bytes of an old Macintosh taken for those of Windows: « Žteintes ˆ minuit » is « éteintes à minuit ». A
// circumflex of its own, which no text holds, tells them.
void restore_mac_bytes(Restored& restored, std::string_view text) {
  const size_t sign = text.find("ˆ");  // its first byte is rare, that of a blank is not
  if (sign == text.npos || text.find(" ˆ ", sign - std::min<size_t>(sign, 1)) == text.npos) return;
  constexpr Twice bytes[] = {{"Ž", "é"}, {"ˆ", "à"},   {"™", "ô"},  {"ž", "û"},
                             {"Õ", "’"}, {"Ç ", "« "}, {" È", " »"}};
  if (restored.count == 0) restored = {std::string(text), text.find("ˆ"), 0};
  for (const Twice& each : bytes)
    for (size_t at = restored.text.find(each.typed); at != restored.text.npos;
         at = restored.text.find(each.typed, at + each.meant.size())) {
      restored.text.replace(at, each.typed.size(), each.meant);
      restored.first = std::min(restored.first, at);
      ++restored.count;
    }
}

// Ã, Â, â, ð: C3 and one of four bytes; those with which words of the
// table above begin: √, ≈, ¬, and the last byte of ‚ before a letter (apostrophes share its first two).
constexpr auto may_begin = [](const auto& bytes) {
  auto c = bytes.at(0), next = bytes.at(1);
  return ((c == 0xC3) & ((next == 0x82) | (next == 0x83) | (next == 0xA2) | (next == 0xB0))) |
         ((c == 0xE2) & ((next == 0x88) | (next == 0x89))) | ((c == 0xC2) & (next == 0xAC)) |
         ((c == 0x9A) & (next == 0xC3));
};

}  // namespace

Restored restore_double_encoded(std::string_view text) {
  Restored restored;
  size_t kept = 0;  // all before it is in the result
  for (size_t at = 0; (at = find_where(text, at, may_begin)) < text.size();) {
    const size_t hit = at;
    if (text[at] == '\xC3' && text[at + 1] == '\xA2' && !text.substr(at + 2).starts_with("€")) {
      at += 2;  // â as French writes it
      continue;
    }
    if (text[at] == '\x9A' && at >= kept + 2) at -= 2;
    size_t end = at;
    const bool windows = text[at] == '\xC3';
    const std::string character = windows ? character_at(text, end) : mac_character_at(text, end);
    if (!character.empty()) {
      restored.text += text.substr(kept, at - kept);
      if (restored.count++ == 0) restored.first = restored.text.size();
      restored.text += character;
      kept = end;
    }
    at = std::max(end, hit + 2);
  }
  if (restored.count > 0) {
    restored.text += text.substr(kept);
    restore_a(restored);
  }
  restore_mac_bytes(restored, text);
  return restored;
}

}  // namespace annuaire
