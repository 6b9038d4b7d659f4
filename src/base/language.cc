#include "base/language.h"

#include <algorithm>

#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include "base/text.h"

namespace annuaire {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Those of ISO 639 that ICU knows.
template <typename Take>
void for_each_language(Take take) {
  for (const char* const* each = uloc_getISOLanguages(); *each; ++each)
    if (take(std::string(*each))) return;
}

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

bool is_language(std::string_view tag) {
  const std::string primary = primary_language(tag);
  const size_t rest = std::min(primary.size() + 1, tag.size());
  const bool parts = std::all_of(tag.begin() + static_cast<std::ptrdiff_t>(rest), tag.end(), [](char c) {
    return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || c == '-' || c == '_';
  });
  bool known = false;
  for_each_language([&](const std::string& each) { return known = each == primary; });
  return known && parts;
}

std::string language_named(std::string_view name) {
  const std::string wanted = fold(name);
  std::string found;
  for_each_language([&](const std::string& each) {
    for (const std::string& in : {std::string("fr"), std::string("en"), each})
      if (fold(language_name(each, in)) == wanted) found = each;
    return !found.empty();
  });
  return found;
}

}  // namespace annuaire
