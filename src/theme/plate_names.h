// Names of plates beside the four: spot inks and varnishes.
#pragma once

#include <string_view>

#include "base/diagnostic.h"

namespace annuaire {

struct PlateFault {
  Message what, remedy;  ///< empty: none
};

/// What keeps a name from being that of a plate: presses take it as something else, or it cannot be read.
PlateFault plate_fault(std::string_view name);

}  // namespace annuaire
