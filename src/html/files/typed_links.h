// Do the links that editors typed lead somewhere? Each that does not is told at its place.
#pragma once

#include "base/diagnostic.h"
#include "html/files/link_check.h"
#include "html/workshop.h"

namespace annuaire {

/// `jobs`: those of the pages, by their number in `links`; a page whose anchors are asked for is made for its
/// ids, unless a heading has them. What is told here is told in `links`.
void check_typed_links(const Workshop& shop, const Jobs& jobs, LinkCheck& links, Diagnostics& out);

}  // namespace annuaire
