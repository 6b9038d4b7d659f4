#include "base/script.h"

#include <memory>

#include <unicode/uldnames.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

namespace annuaire {

std::string script_of(char32_t character) {
  UErrorCode fault = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(UChar32(character), &fault);
  const bool none = U_FAILURE(fault) || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN;
  return uscript_getShortName(none ? USCRIPT_COMMON : script);
}

std::string script_name(const std::string& script, Language language) {
  constexpr int32_t longest = 100;
  UErrorCode fault = U_ZERO_ERROR;
  const std::unique_ptr<ULocaleDisplayNames, decltype(&uldn_close)> names(
      uldn_open(language == Language::fr ? "fr" : "en", ULDN_STANDARD_NAMES, &fault), &uldn_close);
  UChar name[longest];
  const int32_t size = uldn_scriptDisplayName(names.get(), script.c_str(), name, longest, &fault);
  char utf8[3 * longest];
  int32_t bytes = 0;
  u_strToUTF8(utf8, int32_t(sizeof utf8), &bytes, name, size, &fault);
  return U_FAILURE(fault) ? script : std::string(utf8, size_t(bytes));
}

}  // namespace annuaire
