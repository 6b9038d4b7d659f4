#include "commands/program_files.h"

#include <fcntl.h>
#include <filesystem>

#include "base/descriptor.h"
#include "base/fingerprint.h"
#include "base/trouble.h"

namespace fs = std::filesystem;

namespace annuaire {
namespace {

constexpr const char* executable = "/proc/self/exe";

}  // namespace

std::string program_folder() {
  fs::path folder = fs::read_symlink(executable).parent_path();
  for (const char* place : {"../share/annuaire", "../.."})  // installed; build/<preset> of a checkout
    if (fs::is_directory(folder / place / "themes" / "annuaire"))
      return fs::canonical(folder / place).string();
  throw Trouble({"le thème de base est introuvable à côté du programme : réinstallez annuaire",
                 "the base theme is not beside the program: install annuaire again"});
}

// The head of an ELF file, with where all begins and how long it is, and behind it the build id, which the
// linker makes from all that the program is made from (CMakeLists.txt asks for it): both stand in the first
// page.
uint64_t program_fingerprint() {
  static const uint64_t print = [] {
    constexpr size_t page = 4096;
    const Descriptor program(::open(executable, O_RDONLY | O_CLOEXEC));
    return fingerprint(program.read(page).value_or(ANNUAIRE_VERSION));
  }();
  return print;
}

}  // namespace annuaire
