#include "base/language.h"

#include <algorithm>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace annuaire {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::string primary_language(std::string_view tag) {
  std::string primary(tag.substr(0, tag.find_first_of("-_")));
  std::transform(primary.begin(), primary.end(), primary.begin(), lower);
  return primary;
}

bool is_french(std::string_view tag) { return primary_language(tag) == "fr"; }

std::string language_name(const std::string& tag, const std::string& in) {
  icu::UnicodeString name;
  icu::Locale(tag.c_str()).getDisplayLanguage(icu::Locale(in.c_str()), name);
  std::string text;
  name.toUTF8String(text);
  return text;
}

}  // namespace annuaire
