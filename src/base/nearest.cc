#include "base/nearest.h"

#include <algorithm>
#include <bit>

#include "base/text.h"

namespace annuaire {
namespace {

constexpr size_t longest_word = 200;  // code points; nobody mistypes a word longer than that

// Which signs stand in a text of ASCII, 64 kinds of them. An edit of one letter changes at most two kinds, so
// that sets which differ in more tell that words are far from one another, without a look at their order.
uint64_t kinds_of(std::string_view text) {
  uint64_t kinds = 0;
  for (char c : text) kinds |= uint64_t{1} << (static_cast<uint8_t>(c) & 63);
  return kinds;
}

// Can fewer than `edits` edits lead from one to the other? Only for ASCII may it say no.
bool may_be_near(std::string_view a, uint64_t kinds_a, std::string_view b, size_t edits) {
  const bool ascii = std::all_of(a.begin(), a.end(), [](char c) { return static_cast<uint8_t>(c) < 0x80; }) &&
                     std::all_of(b.begin(), b.end(), [](char c) { return static_cast<uint8_t>(c) < 0x80; });
  if (!ascii) return true;
  if (a.size() + edits <= b.size() || b.size() + edits <= a.size()) return false;
  return static_cast<size_t>(std::popcount(kinds_a ^ kinds_of(b))) <= 2 * (edits - 1);
}

}  // namespace

size_t edit_distance(std::string_view a, std::string_view b) {
  std::u32string from = to_utf32(a), to = to_utf32(b);
  std::vector<size_t> older(to.size() + 1), above(to.size() + 1), row(to.size() + 1);
  for (size_t j = 0; j <= to.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= from.size(); ++i) {
    std::swap(older, above);
    std::swap(above, row);
    row[0] = i;
    for (size_t j = 1; j <= to.size(); ++j) {
      bool same = from[i - 1] == to[j - 1];
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
        row[j] = std::min(row[j], older[j - 2] + 1);
    }
  }
  return row[to.size()];
}

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates) {
  std::string wanted = fold(word);
  size_t length = to_utf32(wanted).size();
  if (length == 0 || length > longest_word) return std::nullopt;
  size_t best = std::max<size_t>(2, length / 3) + 1;
  best = std::min(best, length);  // something must be alike
  const uint64_t kinds = kinds_of(wanted);
  const std::string* found = nullptr;
  for (const std::string& candidate : candidates) {
    std::string folded = fold(candidate);
    if (!may_be_near(wanted, kinds, folded, best)) continue;
    size_t size = to_utf32(folded).size();
    if (size + best <= length || length + best <= size) continue;
    size_t distance = edit_distance(wanted, folded);
    if (distance >= best) continue;
    best = distance;
    found = &candidate;
    if (best == 0) break;
  }
  return found ? std::optional(*found) : std::nullopt;
}

Message you_meant(std::string_view meant) {
  const std::string word(meant);
  return {"vouliez-vous dire « " + word + " » ?", "did you mean “" + word + "”?"};
}

Message did_you_mean(std::string_view word, const std::vector<std::string>& candidates, Message otherwise) {
  const std::optional<std::string> meant = nearest(word, candidates);
  return meant ? you_meant(*meant) : otherwise;
}

}  // namespace annuaire
