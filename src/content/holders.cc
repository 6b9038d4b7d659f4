#include "content/holders.h"

#include "content/fields/keep.h"

namespace annuaire {

std::vector<HolderEntry> read_holders(const Sources& sources, FileId file, Diagnostics& out) {
  std::vector<HolderEntry> entries;
  for (const Value& each : read_settings(sources, file, holder_schema, out).items) {
    HolderEntry entry;
    keep_values(holder_schema.fields, each, entry);
    if (!entry.name.empty()) entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace annuaire
