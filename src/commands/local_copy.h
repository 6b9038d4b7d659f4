// A copy of the website that is read from a folder: `build --local`.
#pragma once

#include <string>

#include "base/date.h"
#include "base/out_file.h"
#include "model/site.h"

namespace annuaire {

/// Hands files on, pages and style sheets with local addresses; those that only a web server reads are left
/// out.
Sink for_folders(const Site& site, Sink sink);

/// Packs the copy in `folder` into "<folder>.zip"; its path.
std::string pack(const std::string& folder, const Date& day);

}  // namespace annuaire
