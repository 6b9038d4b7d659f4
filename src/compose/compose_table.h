// Tables of a body.
#pragma once

#include <vector>

#include "compose/compose_body.h"

namespace annuaire {

/// A table with rules between its rows.
void compose_table(Composer& composer, const BodyPart& part, NodeId node, std::vector<Item>& out,
                   TagId parent);

}  // namespace annuaire
