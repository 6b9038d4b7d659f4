// The open data as other programs find them: a DCAT catalogue and a Data Package.
#pragma once

#include <string>

#include "html/workshop.h"

namespace annuaire {

/// DCAT-AP in JSON-LD: a catalogue of one dataset, each file a distribution.
std::string dcat_catalogue(const Workshop& shop);
/// Frictionless Data Package: the two tables with their dialects and schema.
std::string data_package(const Workshop& shop);

}  // namespace annuaire
