// Fields line by line: `name: value`, with lists and groups indented below their name.
#pragma once

#include "content/fields/field_group.h"
#include "content/fields/field_lines.h"

namespace annuaire {

/// Reads the lines of bytes [begin, end) as one group. `complete`: its missing fields are faults.
Value read_block(const Reading& in, const GroupSpec& spec, uint32_t begin, uint32_t end, bool complete);

/// Reads them as the list `spec`, which stands alone or below its name.
Value read_list_block(const Reading& in, const FieldSpec& spec, uint32_t begin, uint32_t end);

}  // namespace annuaire
