// Where the program's own files (the base theme) are, and which program this is.
#pragma once

#include <cstdint>
#include <string>

namespace annuaire {

/// The folder that holds themes/: share/annuaire beside the installed program, or the source tree it was
/// built in.
std::string program_folder();
/// Fingerprint of the running program, so that a new one builds again what an older one made.
uint64_t program_fingerprint();

}  // namespace annuaire
