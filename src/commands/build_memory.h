// What a build was made from, as it is remembered to be compared with the next one.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/data.h"
#include "commands/changes.h"
#include "commands/known_days.h"
#include "commands/trees.h"
#include "outputs/pdf_inputs.h"

namespace annuaire {

struct BuildMemory {
  Data wishes;    ///< a row: the program, the arguments
  Data settings;  ///< a row: each setting of annuaire.yaml and its fingerprint
  KnownDays days;
  std::vector<PdfPart> pdf_parts;
  std::array<std::vector<Sighting>, Trees::count> seen;
};

/// A row: each setting at the margin of annuaire.yaml and the fingerprint of its lines, remarks left out.
Data settings_of(std::string_view yaml);

/// What stands in a text that `remember` (commands/last_build) made; nothing in any other.
std::optional<BuildMemory> read_memory(std::string_view text);
/// The same of the data.
std::optional<BuildMemory> memory_of(const Data& data);

/// All that is another in `after`: wishes, settings, files of the three trees, days.
std::vector<Change> changes_between(const BuildMemory& before, const BuildMemory& after);

}  // namespace annuaire
