#include "content/body/block_text.h"

#include <algorithm>
#include <array>

#include "base/scan.h"
#include "content/body/enumerators.h"
#include "content/body/source_match.h"

namespace annuaire {
namespace {

// Which signs are looked at wherever they stand, which only where they are doubled or begin a word, and which
// only at the start of a line.
enum : uint8_t { plain = 0, anywhere = 1, before_fellow = 2, line_start = 4 };

constexpr std::array<uint8_t, 256> sign_kinds() {
  std::array<uint8_t, 256> kinds{};
  for (char c : std::string_view("*_`~^{[|<\\$\t")) kinds[static_cast<uint8_t>(c)] |= anywhere;
  for (char c : std::string_view("]=+%:&'")) kinds[static_cast<uint8_t>(c)] |= before_fellow;
  for (char c : std::string_view("#:!?.-+=@[0123456789")) kinds[static_cast<uint8_t>(c)] |= line_start;
  return kinds;
}
constexpr std::array<uint8_t, 256> kinds = sign_kinds();

// Those that are looked at within a line.
constexpr auto is_watched = [](const auto& c) {
  return (c == '*') | (c == '_') | (c == '`') | (c == '~') | (c == '^') | (c == '{') | (c == '[') |
         (c == '|') | (c == '<') | (c == '\\') | (c == '$') | (c == '\t') | (c == ']') | (c == '=') |
         (c == '+') | (c == '%') | (c == ':') | (c == '&') | (c == '\'');
};

constexpr bool all_are_watched() {
  for (size_t c = 0; c < kinds.size(); ++c)
    if (is_watched(c) != ((kinds[c] & (anywhere | before_fellow)) != 0)) return false;
  return true;
}
static_assert(all_are_watched());

uint8_t kind_of(char c) { return kinds[static_cast<uint8_t>(c)]; }

bool is_word(char c) { return (c >= 'a' && c <= 'z') || c == '('; }

// "==", ":x", "&n", "](": what begins a mark.
bool begins_mark(char sign, char next) {
  if (sign == ':' || sign == '&' || sign == ']') return is_word(next) || next == sign || next == '[';
  return next == sign;
}

bool is_suspect_line(std::string_view words) {
  for (std::string_view dash : {"—", "–", "•"})
    if (words.starts_with(dash)) return true;
  if (words.empty()) return false;
  bool textile = words.size() > 4 && words.front() == 'h' && words[2] == '.';  // "h2. Titre"
  if (textile || begins_enumerated(words) || (kind_of(words.front()) & line_start)) return true;
  for (size_t i = 0; (i = find_byte(words, i, is_watched)) < words.size(); ++i) {
    if (kind_of(words[i]) & anywhere) return true;
    if (i + 1 < words.size() && begins_mark(words[i], words[i + 1])) return true;
  }
  return false;
}

}  // namespace

bool BlockText::is_suspect() const {
  return std::any_of(pieces_.begin(), pieces_.end(), [](const Piece& p) { return is_suspect_line(p.words); });
}

void BlockText::put(std::string_view words, uint32_t place) {
  text_ += words;
  for (size_t i = 0; i < words.size(); ++i) places_.push_back(place + static_cast<uint32_t>(i));
}

void BlockText::join(std::string_view source) {
  text_.clear();
  places_.clear();
  for (const Piece& piece : pieces_) {
    file_ = piece.span.file;
    const std::string_view typed = source.substr(piece.span.begin, piece.span.end - piece.span.begin);
    MatchedBytes bytes;
    if (piece.words.empty()) {
      put({&understood, 1}, piece.span.begin);
      if (piece.span.end > piece.span.begin + 1) put({&understood, 1}, piece.span.end - 1);
    } else if (typed == piece.words) {
      put(piece.words, piece.span.begin);
    } else if (match_source(typed, piece.words, &bytes)) {
      for (size_t i = 0; i < piece.words.size(); ++i) {
        text_ += bytes.taken[i] ? understood : piece.words[i];
        places_.push_back(piece.span.begin + bytes.places[i]);
      }
    } else {
      put({&understood, 1}, piece.span.begin);  // not found: nothing can be said of it
    }
  }
}

Span BlockText::span(size_t begin, size_t end) const {
  if (begin >= end || end > places_.size()) return {};
  return {file_, places_[begin], places_[end - 1] + 1};
}

}  // namespace annuaire
