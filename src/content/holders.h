// content/porteurs.yaml: what is known of holders beside their names.
#pragma once

#include <vector>

#include "content/fields/front_matter.h"

namespace annuaire {

/// The holder whose name folds like `name`.
struct HolderEntry {
  Field name;
  Field key;  ///< under which it is filed and sorted; empty: its name
  Field logo, text, site, region, department, insee, siren;
};

/// Reads the file, a list of groups or such a list below `porteurs:`.
std::vector<HolderEntry> read_holders(const Sources& sources, FileId file, Diagnostics& out);

}  // namespace annuaire
