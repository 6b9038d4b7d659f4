// The sections of a body: from one of its highest headings to the next.
#pragma once

#include "compose/compose_body.h"

namespace annuaire {

/// Level in the source of the highest headings; 7: there are none.
int top_level(const BodyPart& part);
/// Where the section that begins at the block `first`, with its heading or without one, ends.
NodeId section_end(const BodyPart& part, NodeId first, int top);

}  // namespace annuaire
