// A second front matter within a body: two cards pasted into one file.
#pragma once

#include <cstdint>

#include "content/fields/field_group.h"

namespace annuaire {

/// Says so at its first line, if there is one. `body`: first byte of the body.
void tell_second_header(const Reading& in, const GroupSpec& fields, uint32_t body);

}  // namespace annuaire
