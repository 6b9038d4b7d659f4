// The one order of every sorted list, on the web, on paper and in data: that of the content's language (ICU).
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

/// Where a name stands among others; compare bytewise. Word by word, accents and capitals told apart last,
/// numbers by their value (« 2e » before « 10e »), signs passed over (« “Alpha” », « #data », « (Ville) »);
/// names that differ in anything have different keys. `language`: of the list, as "fr"; the machine's own
/// settings are never asked.
std::string sort_key(std::string_view name, std::string_view language);

/// The letter of an index under which a name stands, "A" to "Z", then those of other scripts, as "Ω"; "#"
/// where it begins with none.
std::string index_letter(std::string_view name);

}  // namespace annuaire
