#include "base/language_name.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace annuaire {

std::string language_name(const std::string& code, const std::string& in) {
  icu::UnicodeString name;
  icu::Locale(code.c_str()).getDisplayLanguage(icu::Locale(in.c_str()), name);
  std::string text;
  name.toUTF8String(text);
  return text;
}

}  // namespace annuaire
