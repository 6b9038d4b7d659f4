// Hyphenation by libhyphen's patterns.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace annuaire {

/// Safe to use from several threads; keeps a cache of words.
class Hyphenator {
 public:
  /// `language`: "fr" or "en". Without its dictionary nothing is hyphenated and `available()` says so.
  explicit Hyphenator(std::string_view language);
  ~Hyphenator();
  bool available() const;
  /// Byte offsets inside `word` (UTF-8, letters and apostrophes) where a hyphen may be set: at least 2
  /// letters before and 3 after. Words with a capital inside (acronyms) or digits give none.
  std::vector<uint32_t> breaks(std::string_view word) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The files that patterns are read from where they are there, absolute paths.
std::vector<std::string> hyphenation_files();

}  // namespace annuaire
