#include "typography/conventions.h"

#include "base/language.h"
#include "typography/signs.h"

namespace annuaire {
namespace {

constexpr Conventions english{Tradition::english, "", "", "", "“", "”", "‘", "’"};

// As the Imprimerie nationale sets it (« Lexique des règles typographiques »).
constexpr Conventions french{Tradition::french, no_break, thin, no_break, "«", "»", "“", "”"};

// Canada: nothing before ; ! ?, a full space before ':' and inside guillemets (Office québécois de la langue
// française, table « Espacement avant et après les signes de ponctuation et les symboles »).
constexpr Conventions canadian{Tradition::french, no_break, "", no_break, "«", "»", "“", "”"};

// Switzerland: a thin space before all four signs and inside guillemets (Association suisse des typographes,
// « Guide du typographe »; Chancellerie fédérale, instructions on official texts).
constexpr Conventions swiss{Tradition::french, thin, thin, thin, "«", "»", "“", "”"};

/// Has the tag this subtag, in lower case: "ca" in "fr-CA", "fr_latn_ca"?
bool has_subtag(std::string_view tag, std::string_view subtag) {
  for (size_t at = 0; (at = tag.find_first_of("-_", at)) != tag.npos;)
    if (primary_language(tag.substr(++at)) == subtag) return true;
  return false;
}

Conventions usual(std::string_view tag) {
  if (primary_language(tag) == "en") return english;
  if (!is_french(tag)) return {};
  if (has_subtag(tag, "ca")) return canadian;
  return has_subtag(tag, "ch") ? swiss : french;
}

}  // namespace

Conventions conventions_of(std::string_view language, bool thin_everywhere) {
  Conventions found = usual(language);
  if (thin_everywhere && !found.colon.empty()) found.colon = thin;
  if (thin_everywhere && !found.inside.empty()) found.inside = thin;
  return found;
}

}  // namespace annuaire
