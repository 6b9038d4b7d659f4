// What there is to say of each field, from its table: for the reference and the help in the terminal.
#pragma once

#include <string>
#include <vector>

#include "content/fields/schema.h"

namespace annuaire {

/// A field and the groups that it stands in.
struct FieldEntry {
  const Schema* schema = nullptr;
  std::vector<const FieldSpec*> path;  ///< outermost first; the last one is the field itself
  const FieldSpec& field() const { return *path.back(); }
  std::string name() const;  ///< « candidatures.cloture »
};

/// Every field of a table, each followed by those of its group.
std::vector<FieldEntry> field_entries(const Schema& schema);

struct FieldHelp {
  std::string what;     ///< « Clôture des candidatures. »
  std::string how;      ///< how a value is written, and whether it is required, in whole sentences
  std::string purpose;  ///< its help
  std::string example;  ///< lines of the file, the groups around it with them; ends with a line feed
};
FieldHelp help_on(const FieldEntry& entry, Language language);

}  // namespace annuaire
