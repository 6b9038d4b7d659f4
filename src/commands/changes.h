// What has changed between two builds, told from what each of them remembers (commands/last_build).
#pragma once

#include <string>
#include <vector>

#include "base/data.h"
#include "base/diagnostic.h"
#include "base/watched_files.h"

namespace annuaire {

/// What became of a file.
inline const Message new_file{"nouveau", "new"}, removed_file{"supprimé", "removed"};

/// A file, a folder, a setting or a wish that is another than before.
struct Change {
  Message name;      ///< a path, or « le programme »
  Message what;      ///< « modifié », « nouveau », « supprimé »…
  std::string path;  ///< where it is a file of the site: from the site's root
};

/// Of one tree. A file that is read for the first time, or no longer, counts where a folder above it holds
/// other files than before; else it is read because something else changed.
std::vector<Change> changed_files(const std::vector<Sighting>& before, const std::vector<Sighting>& after,
                                  const std::string& root);
/// The keys of a row whose values differ, in order.
std::vector<std::string> changed_keys(const Data& before, const Data& after);

}  // namespace annuaire
