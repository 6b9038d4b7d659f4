// How each language sets its signs: the spaces beside them, its quotation marks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace annuaire {

/// A language without a tradition here has its texts set as they were typed.
enum class Tradition : uint8_t { none, french, english };

struct Conventions {
  Tradition tradition = Tradition::none;
  std::string_view colon, sign;  ///< what stands before ':', and before ; ! ?
  std::string_view inside;       ///< between a quotation mark and what is quoted
  std::string_view open, close, inner_open, inner_close;

  bool known() const { return tradition != Tradition::none; }
  bool operator==(const Conventions&) const = default;
};

/// Of a language tag, in any case: "fr", "fr-CA", "en-GB". `thin_everywhere`: U+202F also before ':' and
/// inside guillemets, where the language has a space there.
Conventions conventions_of(std::string_view language, bool thin_everywhere = false);

/// A plain string, set by the conventions; setting it again changes nothing.
std::string set_text(std::string_view text, const Conventions& conventions);

}  // namespace annuaire
