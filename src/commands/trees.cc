#include "commands/trees.h"

#include "commands/program_files.h"

namespace annuaire {

Trees::Trees(const std::string& site_root, const std::string& machine_root)
    : site_root_(site_root),
      program_root_(program_folder()),
      machine_root_(machine_root),
      site_(site_root_),
      program_(program_root_),
      machine_(machine_root_) {}

}  // namespace annuaire
