// Where font files are.
#pragma once

#include <string>
#include <vector>

namespace annuaire {

/// Path of a font by its file name: in `folders` in their order, then anywhere below the system's font
/// folders (the first path in byte order, whatever order the disk lists). Empty if it is nowhere.
std::string find_font(const std::string& file, const std::vector<std::string>& folders);

}  // namespace annuaire
