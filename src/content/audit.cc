#include "content/audit.h"

namespace annuaire {

Audit read_audit(const Sources& sources, FileId file, Diagnostics& out) {
  Value values = read_settings(sources, file, audit_schema, out);
  return {file, values["accessibilite"], values["sobriete"]};
}

}  // namespace annuaire
