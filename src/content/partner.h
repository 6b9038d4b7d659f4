// A body that supports a project, or the label.
#pragma once

#include "content/fields/front_matter.h"

namespace annuaire {

struct Partner {
  Field name, logo, site;
};

}  // namespace annuaire
