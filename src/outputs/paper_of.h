// The paper that a yearbook is printed on.
#pragma once

#include <optional>

#include "base/paper.h"
#include "model/site.h"

namespace annuaire {

/// As the imprint of the edition says it, else that of the settings; nothing where neither can be read.
std::optional<Paper> paper_of(const Site& site, const Edition& edition);

}  // namespace annuaire
