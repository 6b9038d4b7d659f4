#include "base/plural.h"

#include <unicode/plurrule.h>
#include <unicode/unistr.h>

namespace annuaire {

struct PluralRules::Impl {
  std::unique_ptr<icu::PluralRules> rules;
};

PluralRules::PluralRules(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  auto made = std::make_shared<Impl>();
  made->rules.reset(icu::PluralRules::forLocale(icu::Locale(language.c_str()), status));
  if (U_FAILURE(status)) made->rules.reset();
  impl_ = std::move(made);
}

std::string_view PluralRules::form(size_t count) const {
  if (!impl_->rules) return "autres";
  std::string keyword;
  impl_->rules->select(static_cast<double>(count)).toUTF8String(keyword);
  if (keyword == "zero") return "zero";
  if (keyword == "one") return "un";
  if (keyword == "two") return "deux";
  if (keyword == "few") return "quelques";
  return keyword == "many" ? "plusieurs" : "autres";
}

}  // namespace annuaire
