// Hyphenation by libhyphen's patterns.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"

namespace annuaire {

/// Safe to use from several threads; keeps a cache of words.
class Hyphenator {
 public:
  /// `patterns`: the bytes of a dictionary of libhyphen. Without any nothing is hyphenated, and `available()`
  /// says so.
  explicit Hyphenator(std::string_view patterns);
  ~Hyphenator();
  bool available() const;
  /// Byte offsets inside `word` (UTF-8, letters and apostrophes) where a hyphen may be set: at least 2
  /// letters before and 3 after. Words with a capital inside (acronyms) or digits give none.
  std::vector<uint32_t> breaks(std::string_view word) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The machine's dictionaries: read at once, each loaded when it is first asked for. Safe to use from several
/// threads.
class Hyphenators {
 public:
  explicit Hyphenators(const Files& machine);
  /// For "fr", "fr-ca", "en", "en-gb"…; one that is not available for other languages.
  const Hyphenator& of(std::string_view language) const;
  /// The bytes of all dictionaries that were found, by language.
  std::vector<std::string_view> patterns() const { return {french_.patterns, english_.patterns}; }

 private:
  struct Language {
    explicit Language(std::string bytes) : patterns(std::move(bytes)) {}
    const Hyphenator& hyphenator() const;
    const std::string patterns;
    mutable std::once_flag loaded;
    mutable std::unique_ptr<Hyphenator> made;
  };
  Language french_, english_;
};

}  // namespace annuaire
