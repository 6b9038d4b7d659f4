#include "base/nearest.h"

#include <algorithm>

#include "base/text.h"

namespace annuaire {
namespace {

constexpr size_t longest_word = 200;  // code points; nobody mistypes a word longer than that

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
  const std::string* found = nullptr;
  for (const std::string& candidate : candidates) {
    std::string folded = fold(candidate);
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

Message did_you_mean(std::string_view word, const std::vector<std::string>& candidates, Message otherwise) {
  const std::optional<std::string> meant = nearest(word, candidates);
  if (!meant) return otherwise;
  return {"vouliez-vous dire « " + *meant + " » ?", "did you mean “" + *meant + "”?"};
}

}  // namespace annuaire
