// Which wording a number takes in a language (Unicode's plural rules, by ICU).
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace annuaire {

/// The forms that a wording may have, beside "autres", which serves for those it has not.
inline constexpr std::array<std::string_view, 5> plural_forms = {"zero", "un", "deux", "quelques",
                                                                 "plusieurs"};

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
