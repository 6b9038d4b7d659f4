#include "commands/program_files.h"

#include <cstring>
#include <elf.h>
#include <filesystem>
#include <link.h>

#include "base/fingerprint.h"
#include "base/trouble.h"
#include "publish/disk.h"

namespace fs = std::filesystem;

namespace annuaire {
namespace {

fs::path executable() { return fs::read_symlink("/proc/self/exe"); }

/// The build id among the notes of an ELF segment (elf(5): each note is a head, a name and its value, both
/// padded to four bytes); empty if there is none.
std::string_view id_among(const char* notes, size_t size) {
  auto padded = [](size_t length) { return (length + 3) / 4 * 4; };
  for (const char *note = notes, *end = notes + size; note + sizeof(ElfW(Nhdr)) <= end;) {
    ElfW(Nhdr) head;
    std::memcpy(&head, note, sizeof head);
    const char *name = note + sizeof head, *value = name + padded(head.n_namesz);
    if (head.n_type == NT_GNU_BUILD_ID && std::string_view(name, head.n_namesz) == std::string_view("GNU", 4))
      return {value, head.n_descsz};
    note = value + padded(head.n_descsz);
  }
  return {};
}

/// What the linker wrote of all that the program is made from; empty where it was not asked to.
std::string_view build_id() {
  std::string_view id;
  dl_iterate_phdr(
      [](dl_phdr_info* program, size_t, void* found) {
        for (int i = 0; i < program->dlpi_phnum; ++i) {
          const auto& segment = program->dlpi_phdr[i];
          if (segment.p_type != PT_NOTE) continue;
          auto* notes = reinterpret_cast<const char*>(program->dlpi_addr + segment.p_vaddr);
          if (auto here = id_among(notes, segment.p_memsz); !here.empty())
            *static_cast<std::string_view*>(found) = here;
        }
        return 1;  // the program stands first, its libraries follow
      },
      &id);
  return id;
}

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
  static const uint64_t print = [] {
    const std::string_view id = build_id();
    return fingerprint(id.empty() ? disk::read(executable().string()).value_or(ANNUAIRE_VERSION)
                                  : std::string(id));
  }();
  return print;
}

}  // namespace annuaire
