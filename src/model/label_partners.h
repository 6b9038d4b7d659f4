// The partners of the label in a year.
#pragma once

#include "model/site.h"

namespace annuaire {

/// Those that the edition names, else those of the settings.
inline const std::vector<Partner>& label_partners(const Site& site, const Edition& edition) {
  return edition.partners.empty() ? site.config().partners : edition.partners;
}

}  // namespace annuaire
