// Which wording a number takes in a language (Unicode's plural rules, by ICU).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace annuaire {

/// The rules of one language; those of no language in particular for an unknown one.
class PluralRules {
 public:
  explicit PluralRules(const std::string& language);
  /// "zero", "un", "deux", "quelques", "plusieurs" or "autres": French says « 0 lauréat », English
  /// “0 laureates”, Polish has « quelques » from two to four.
  std::string_view form(size_t count) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace annuaire
