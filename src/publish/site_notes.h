// The one file that a build writes into the site's own folder: `.annuaire/dates`, an input of the next build.
#pragma once

#include <string>

namespace annuaire {

/// Its bytes; empty where there is none.
std::string read_site_notes(const std::string& site);
/// May it be written? Not into a folder that is write-protected, nor through a symbolic link.
bool can_keep_site_notes(const std::string& site);
/// Writes it whole or not at all, unless it says so already. Its folder keeps itself out of git.
void keep_site_notes(const std::string& site, const std::string& bytes);

}  // namespace annuaire
