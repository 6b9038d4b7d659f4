#include "commands/trees.h"

#include <filesystem>

#include "commands/program_files.h"

namespace fs = std::filesystem;

namespace annuaire {
namespace {

// The tree that holds an absolute path, and the path below its root.
struct Place {
  const WatchedFiles& tree;
  std::string path;
};

Place place_of(const std::string& path, const WatchedFiles& site, const WatchedFiles& program,
               const WatchedFiles& machine) {
  std::string plain = fs::path(path).lexically_normal().string();
  for (const WatchedFiles* tree : {&site, &program})
    if (std::string root = tree->root() + "/"; plain.starts_with(root))
      return {*tree, plain.substr(root.size())};
  return {machine, plain.substr(plain.starts_with('/') ? 1 : 0)};
}

}  // namespace

Trees::Trees(const std::string& site_root)
    : site_root_(site_root),
      program_root_(program_folder()),
      machine_root_("/"),
      site_(site_root_),
      program_(program_root_),
      machine_(machine_root_) {}

void Trees::see_file(const std::string& path) const {
  Place place = place_of(path, site_, program_, machine_);
  place.tree.read(place.path);
}

void Trees::see_folder(const std::string& path) const {
  Place place = place_of(path, site_, program_, machine_);
  place.tree.list(place.path);
}

const WatchedFiles& Trees::watched(size_t tree) const {
  return tree == 0 ? site_ : tree == 1 ? program_ : machine_;
}

const Files& Trees::plain(size_t tree) const {
  return tree == 0 ? site_root_ : tree == 1 ? program_root_ : machine_root_;
}

}  // namespace annuaire
