#include "content/audit.h"

#include "content/fields/keep.h"

namespace annuaire {

Audit read_audit(const Sources& sources, FileId file, Diagnostics& out) {
  Value values = read_settings(sources, file, audit_schema, out);
  Audit audit;
  audit.file = file;
  keep_values(audit_schema.fields, values, audit);
  return audit;
}

}  // namespace annuaire
