#include "model/near_names.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>

#include "base/fingerprint.h"
#include "base/nearest.h"
#include "base/text.h"

namespace annuaire {
namespace {

constexpr size_t short_name = 8;  // letters; up to there two names are often alike
constexpr size_t short_word = 4;  // letters; shorter words are not compared
constexpr size_t long_word = 8;   // letters; from there on two may differ
constexpr size_t longest_word = 30;
constexpr size_t most_words = 16;    // of a name that are looked at
constexpr size_t neighbours = 40;    // that one name is compared with, at most
constexpr size_t usual_traces = 80;  // of one name

struct Name {
  std::vector<std::u32string> words;  // folded, without signs
  size_t letters = 0;
};

// A word with letters left out, in its surroundings.
struct Trace {
  uint64_t key;
  uint32_t name, word;
  bool operator<(const Trace& other) const {
    if (key != other.key) return key < other.key;
    return std::tie(name, word) < std::tie(other.name, other.word);
  }
};

bool is_word_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || c >= 0xDF; }

Name read_name(const std::string& text) {
  Name name;
  bool within = false;
  for (char32_t c : to_utf32(fold(text))) {
    bool letter = is_word_letter(c);
    if (letter && !within) name.words.emplace_back();
    if (letter) {
      name.words.back() += c;
      ++name.letters;
    }
    within = letter;
  }
  return name;
}

using Words = std::vector<std::u32string>;

bool begins_with(const Words& words, const Words& start) {
  return words.size() >= start.size() && std::equal(start.begin(), start.end(), words.begin());
}

// « Ville des Rousses », « Commune de Les Rousses », « Mairie Les Rousses » → "les rousses".
Words without_kind(Words words) {
  static const Words kinds = {U"ville", U"commune", U"mairie", U"municipalite"};
  if (words.size() < 2 || std::find(kinds.begin(), kinds.end(), words[0]) == kinds.end()) return words;
  words.erase(words.begin());
  if (words[0] == U"des")
    words[0] = U"les";
  else if (words[0] == U"du")
    words[0] = U"le";
  else if (begins_with(words, {U"de"}) || begins_with(words, {U"d"}))
    words.erase(words.begin());
  return words;
}

uint64_t mark_of(std::u32string_view word, uint64_t seed) {
  return fingerprint({reinterpret_cast<const char*>(word.data()), word.size() * sizeof(char32_t)}, seed);
}

// A word without one of its letters, each in turn from `first` on: take(the rest, place of the letter).
template <typename Take>
void leave_out_each(std::u32string_view word, size_t first, Take take) {
  if (first >= word.size()) return;
  std::array<char32_t, longest_word> rest;
  std::copy(word.begin(), word.begin() + static_cast<ptrdiff_t>(first), rest.begin());
  std::copy(word.begin() + static_cast<ptrdiff_t>(first) + 1, word.end(),
            rest.begin() + static_cast<ptrdiff_t>(first));
  for (size_t i = first; i < word.size(); rest[i] = word[i], ++i)
    take(std::u32string_view(rest.data(), word.size() - 1), i);
}

uint64_t mark_of_words(const std::vector<std::u32string>& words, size_t left_out) {
  uint64_t mark = left_out;
  for (size_t i = 0; i < words.size(); ++i)
    if (i != left_out) mark = mark_of(words[i], mark);
  return mark;
}

size_t allowed(size_t letters) { return letters < short_word ? 0 : letters < long_word ? 1 : 2; }

bool is_comparable(const std::u32string& word) {
  if (word.size() < short_word || word.size() > longest_word) return false;
  return std::none_of(word.begin(), word.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

// The first letter is kept: slips are rare there, and « Cannes » is not « Vannes ».
void add_traces(const Name& name, uint32_t index, std::vector<Trace>& traces) {
  for (uint32_t w = 0; w < std::min(name.words.size(), most_words); ++w) {
    const std::u32string& word = name.words[w];
    if (!is_comparable(word)) continue;
    uint64_t seed = mark_of_words(name.words, w);
    traces.push_back({mark_of(word, seed), index, w});
    leave_out_each(word, 1, [&](std::u32string_view once, size_t i) {
      traces.push_back({mark_of(once, seed), index, w});
      if (allowed(word.size()) < 2) return;
      leave_out_each(once, i, [&](std::u32string_view twice, size_t) {
        traces.push_back({mark_of(twice, seed), index, w});
      });
    });
  }
}

bool differ_little(const Name& a, const Name& b, size_t word) {
  if (a.words.size() != b.words.size() || word >= b.words.size()) return false;
  const std::u32string &x = a.words[word], &y = b.words[word];
  if (x == y || x[0] != y[0]) return false;
  size_t limit = std::min(allowed(x.size()), allowed(y.size()));
  return edit_distance(to_utf8(x), to_utf8(y)) <= limit;
}

using Pairs = std::vector<std::pair<size_t, size_t>>;

// Names of the same words, each with the first of them.
void pair_same_words(const std::vector<Name>& names, Pairs& pairs) {
  std::map<std::vector<std::u32string>, size_t> first;
  for (size_t i = 0; i < names.size(); ++i) {
    Words words = without_kind(names[i].words);
    std::sort(words.begin(), words.end());
    auto [found, fresh] = first.emplace(std::move(words), i);
    if (!fresh) pairs.emplace_back(found->second, i);
  }
}

// By key, then name and word. Keys are spread evenly: they are shared out by their first bits, and each small
// share is sorted alone.
void sort_traces(std::vector<Trace>& traces) {
  const int bits = std::max(static_cast<int>(std::bit_width(traces.size() / 4)), 1);
  auto share = [bits](const Trace& trace) { return static_cast<size_t>(trace.key >> (64 - bits)); };
  std::vector<size_t> ends((size_t{1} << bits) + 1);
  for (const Trace& trace : traces) ++ends[share(trace) + 1];
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  std::vector<Trace> sorted(traces.size());
  for (const Trace& trace : traces) sorted[ends[share(trace)]++] = trace;
  for (size_t begin = 0; size_t end : ends) {
    std::sort(sorted.begin() + static_cast<ptrdiff_t>(begin), sorted.begin() + static_cast<ptrdiff_t>(end));
    begin = end;
  }
  traces = std::move(sorted);
}

void pair_near_words(const std::vector<Name>& names, Pairs& pairs) {
  std::vector<Trace> traces;
  traces.reserve(names.size() * usual_traces);
  for (uint32_t i = 0; i < names.size(); ++i)
    if (names[i].letters > short_name) add_traces(names[i], i, traces);
  sort_traces(traces);
  for (size_t i = 0; i < traces.size(); ++i) {
    for (size_t j = i + 1; j < traces.size() && j - i <= neighbours && traces[j].key == traces[i].key; ++j) {
      if (traces[i].name == traces[j].name || traces[i].word != traces[j].word) continue;
      if (differ_little(names[traces[i].name], names[traces[j].name], traces[i].word))
        pairs.emplace_back(std::minmax<size_t>(traces[i].name, traces[j].name));
    }
  }
}

}  // namespace

std::vector<std::pair<size_t, size_t>> near_names(const std::vector<std::string>& names) {
  std::vector<Name> read;
  read.reserve(names.size());
  for (const std::string& name : names) read.push_back(read_name(name));
  Pairs pairs;
  pair_same_words(read, pairs);
  pair_near_words(read, pairs);
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace annuaire
