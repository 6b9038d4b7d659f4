#include "commands/program_files.h"

#include <filesystem>

#include "base/fingerprint.h"
#include "base/trouble.h"
#include "publish/disk.h"

namespace fs = std::filesystem;

namespace annuaire {
namespace {

fs::path executable() { return fs::read_symlink("/proc/self/exe"); }

}  // namespace

std::string program_folder() {
  fs::path folder = executable().parent_path();
  for (const char* place : {"../share/annuaire", "../.."})  // installed; build/<preset> of a checkout
    if (fs::is_directory(folder / place / "themes" / "annuaire"))
      return fs::canonical(folder / place).string();
  throw Trouble({"le thème de base est introuvable à côté du programme : réinstallez annuaire",
                 "the base theme is not beside the program: install annuaire again"});
}

uint64_t program_fingerprint() {
  static const uint64_t print = fingerprint(disk::read(executable().string()).value_or(ANNUAIRE_VERSION));
  return print;
}

}  // namespace annuaire
