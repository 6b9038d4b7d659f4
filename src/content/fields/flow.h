// Lists and groups on one line: `[a, b]`, `{name: value, …}`.
#pragma once

#include <optional>

#include "content/fields/field_group.h"
#include "content/fields/field_lines.h"
#include "content/fields/front_matter.h"
#include "content/fields/scalar.h"

namespace annuaire {

/// Where the bracket at `open` is closed, before `limit`; none if it is not.
std::optional<uint32_t> closing_bracket(const Reading& in, uint32_t open, uint32_t limit);
/// The inside of a list, brackets left out.
Value read_flow_list(const Reading& in, const FieldSpec& spec, uint32_t begin, uint32_t end);
/// The inside of a group, braces left out.
Value read_flow_group(const Reading& in, const GroupSpec& spec, uint32_t begin, uint32_t end);

/// One item of a list as typed: a scalar, a group on one line, or a text that stands for its first field.
Value read_item(const Reading& in, const FieldSpec& spec, Raw raw);
/// Adds an item to a list, which is present from then on; a faulty one is left out.
void add_item(Value& list, Value item);
/// A plain text where a group was expected: the group's first field.
Value group_of_text(const Reading& in, const GroupSpec& spec, Raw raw);
/// Bytes of the file as typed; a line end and the blanks around it become one space.
Raw raw_between(const Reading& in, uint32_t begin, uint32_t end);

}  // namespace annuaire
