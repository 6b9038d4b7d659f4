// Languages by their tag (BCP 47): "fr", "fr-CA", "en".
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

/// "fr" of "fr-CA" and "FR_ca": the language without country or script, in lower case.
std::string primary_language(std::string_view tag);
/// Is it French, of whatever country? Texts, titles and numbers then get French micro-typography.
bool is_french(std::string_view tag);
/// language_name("fr", "en") is "French"; the tag itself for a language that has no name (ICU).
std::string language_name(const std::string& tag, const std::string& in);

/// "fr", "fr-CA", "frp": a language of ISO 639, perhaps with a country or script.
bool is_language(std::string_view tag);
/// The tag of a language by its name in French, in English or in itself, case and accents aside: "en" of
/// « anglais »; empty for anything else.
std::string language_named(std::string_view name);

}  // namespace annuaire
