#include "content/body/pasted_lists.h"

#include <algorithm>

#include "base/text.h"

namespace annuaire {
namespace {

// What stands at the start of a line.
enum class Start { words, blank, bullet, under_bullet, dash, markup };

struct Bullet {
  std::string_view sign;
  Start kind;
  bool needs_blank;      // "–" and "o" are bullets only before a blank
  bool several = false;  // one line that begins so is none
};

// Word processors paste • and o in turn for the first two ranks, and signs of the Symbol fonts (U+F0xx).
constexpr Bullet bullets[] = {
    {"•", Start::bullet, false},
    {"●", Start::bullet, false},
    {"■", Start::bullet, false},
    {"➢", Start::bullet, false},
    {"➤", Start::bullet, false},
    {"‣", Start::bullet, false},
    {"\uF0B7", Start::bullet, false},
    {"\uF0D8", Start::bullet, false},
    {"\uF0FC", Start::bullet, false},
    {"·", Start::bullet, true},
    {"◦", Start::under_bullet, false},
    {"○", Start::under_bullet, false},
    {"▪", Start::under_bullet, false},
    {"\uF0A7", Start::under_bullet, false},
    {"–", Start::dash, true},
    {"—", Start::dash, true},
    {"§", Start::bullet, true, true},
    {"→", Start::bullet, true, true},
    {"⇒", Start::bullet, true, true},
    {"►", Start::bullet, true, true},
    {"o ", Start::under_bullet, false, true},
};

std::string_view skip_blanks(std::string_view line) {
  size_t before = line.size();
  do {
    before = line.size();
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    for (std::string_view blank : {"\u00A0", "\u202F", "\u2003"})
      if (line.starts_with(blank)) line.remove_prefix(blank.size());
  } while (line.size() != before);
  return line;
}

// Looks at a line; `rest` gets what follows the bullet, if it has one.
Start look(std::string_view line, std::string_view& rest, bool& several) {
  std::string_view words = skip_blanks(line);
  if (words.empty()) return Start::blank;
  if (words.starts_with("o\t")) {
    rest = skip_blanks(words.substr(1));
    return Start::under_bullet;
  }
  if (static_cast<unsigned char>(words[0]) < 0x80 && !words.starts_with("o "))
    return words[0] == '#' || words[0] == '-' || words[0] == '|' || words[0] == '>' ? Start::markup
                                                                                    : Start::words;
  for (const Bullet& bullet : bullets) {
    if (!words.starts_with(bullet.sign)) continue;
    std::string_view after = words.substr(bullet.sign.size());
    rest = skip_blanks(after);
    several = bullet.several;
    if (rest.empty() || (bullet.several && rest[0] >= '0' && rest[0] <= '9')) break;  // « § 12 »
    if (bullet.needs_blank && rest.size() == after.size()) break;
    return bullet.kind;
  }
  return Start::words;
}

bool is_bullet(Start start) {
  return start == Start::bullet || start == Start::under_bullet || start == Start::dash;
}

bool is_fence(std::string_view line) {
  std::string_view words = skip_blanks(line);
  return words.starts_with("```") || words.starts_with("~~~");
}

// A line that begins with a dash amid a paragraph goes on with an aside (« le projet / – lancé en 2020 – a
// »), unless the next line begins so too.
bool is_aside(Start previous, std::string_view next_line) {
  if (previous != Start::words) return false;
  std::string_view ignored;
  bool several = false;
  return look(next_line, ignored, several) != Start::dash;
}

// The bullet that begins a line of those that count where several follow one another; empty for others.
std::string_view sign_of_several(std::string_view line) {
  std::string_view rest;
  bool several = false;
  if (!is_bullet(look(line, rest, several)) || !several) return {};
  line = skip_blanks(line);
  return line.substr(0, line.find_first_of(" \t"));
}

// The same bullet on the line above or below, an empty one between them perhaps.
bool has_fellow(const std::vector<std::string_view>& lines, size_t at) {
  const std::string_view sign = sign_of_several(lines[at]);
  const auto is_like = [&](size_t other) {
    return other < lines.size() && sign_of_several(lines[other]) == sign;
  };
  const auto blank = [&](size_t other) { return other < lines.size() && skip_blanks(lines[other]).empty(); };
  return is_like(at + 1) || is_like(at - 1) || (blank(at + 1) && is_like(at + 2)) ||
         (blank(at - 1) && is_like(at - 2));
}

// Is there a line that begins with a sign beyond ASCII, or with "o" and a tab? Few texts need more than this.
bool may_hold_bullets(std::string_view text) {
  auto begins_with_one = [](std::string_view line) {
    const char first = line.empty() ? '\0' : line.front();
    const bool blank = first == ' ' || first == '\t', beyond = static_cast<unsigned char>(first) >= 0x80;
    if (blank || beyond) line = skip_blanks(line);
    return !line.empty() &&
           (static_cast<unsigned char>(line[0]) >= 0x80 || line.starts_with("o\t") || line.starts_with("o "));
  };
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    if (begins_with_one(text.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

PastedLists mend_pasted_lists(std::string_view markdown) {
  PastedLists result;
  if (!may_hold_bullets(markdown)) return result;
  std::vector<std::string_view> lines = split(markdown, '\n');
  std::string out;
  Start previous = Start::blank, first_rank = Start::blank;
  bool fenced = false;
  for (uint32_t i = 0; i < lines.size(); ++i) {
    std::string_view rest;
    if (is_fence(lines[i])) fenced = !fenced;
    bool several = false;
    Start start = fenced ? Start::words : look(lines[i], rest, several);
    if (is_bullet(start) && several && !has_fellow(lines, i)) start = Start::words;
    if (start == Start::dash && is_aside(previous, i + 1 < lines.size() ? lines[i + 1] : ""))
      start = Start::words;
    if (i > 0) out += '\n';
    if (is_bullet(start)) {
      if (!is_bullet(previous)) {
        result.first.push_back(i);
        first_rank = start;
      }
      out += start == first_rank || start == Start::bullet ? "- " : "  - ";
      out += rest;
    } else {
      out += lines[i];
    }
    // A line without a bullet right below an item goes on with that item.
    bool goes_on = start == Start::words && is_bullet(previous);
    if (!goes_on) previous = start;
  }
  if (!result.first.empty()) result.text = std::move(out);
  return result;
}

}  // namespace annuaire
