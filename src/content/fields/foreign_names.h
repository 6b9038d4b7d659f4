// Fields by the names that other programs give them, and fields that stand in the wrong place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/fields/field_group.h"

namespace annuaire {

/// « ici, ce champ s’appelle « modifie » », or where a field of this name goes; empty where neither is known.
/// `schema`: of the whole file, or null; `left`: names that the group may still have.
Message foreign_name_hint(const GroupSpec& group, const Schema* schema, std::string_view typed,
                          const std::vector<std::string>& left);

}  // namespace annuaire
