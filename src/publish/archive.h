// Files of a folder in one ZIP file.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"

namespace annuaire {

/// Packs files (`paths`, below `folder`) under the folder's own name into the file `path`, all of them dated
/// `day`, so that the same files give the same bytes. An earlier file is
/// replaced whole. Trouble where a file cannot be read or written.
void write_archive(const std::string& folder, const std::vector<std::string>& paths, const Date& day,
                   const std::string& path);

}  // namespace annuaire
