// « annuaire aide »: the fields in the terminal, from their tables.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"

namespace annuaire {

/// Every field by the file that it stands in. Ends with a line feed.
std::string list_of_fields(Language language);
/// Of those that the settings of a site declare; empty where there is none.
std::string list_of_own_fields(const Files& site, Language language);
/// All that docs/champs.md says of the fields of this name, "cloture" or "candidatures.cloture", and of those
/// that may hold this word: "ecran", "texte-long", or in an open group "dossiers"; none where there is none.
/// Ends with a line feed.
std::optional<std::string> help_on_field(const std::string& name, Language language);
/// The same of a field that the settings of a site declare, by its id or name.
std::optional<std::string> help_on_own_field(const Files& site, const std::string& name, Language language);
/// The names of all fields, without the groups that they stand in, and the words that they may hold.
std::vector<std::string> field_names();
/// Of those that the settings of a site declare.
std::vector<std::string> own_field_names(const Files& site);

}  // namespace annuaire
