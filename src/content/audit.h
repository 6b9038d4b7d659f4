// content/audit.yaml: what was measured of the website, for the declarations that it publishes.
#pragma once

#include "content/fields/front_matter.h"

namespace annuaire {

struct Audit {
  FileId file = no_file;
  Value accessibility;  ///< group, see audit_schema; absent without an audit
  Value sobriety;       ///< group; absent where nothing was measured
};

Audit read_audit(const Sources& sources, FileId file, Diagnostics& out);

}  // namespace annuaire
