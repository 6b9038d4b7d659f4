// Trees of files in tests of the command line.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "support.h"

namespace annuaire::test {

using Tree = std::map<std::string, std::string>;

/// Every regular file below a folder: relative path → bytes.
inline Tree tree_of(const std::filesystem::path& folder) {
  Tree files;
  if (!std::filesystem::is_directory(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[std::filesystem::relative(entry.path(), folder).generic_string()] = read_file(entry.path());
  return files;
}

/// The first path at which two trees differ; empty when they are equal.
inline std::string first_difference(const Tree& a, const Tree& b) {
  for (const auto& [path, bytes] : a)
    if (auto other = b.find(path); other == b.end() || other->second != bytes) return path;
  for (const auto& [path, bytes] : b)
    if (!a.contains(path)) return path;
  return {};
}

/// A small site root of two cards, written below `folder`; returns it.
inline std::filesystem::path small_site(const std::filesystem::path& folder) {
  write_file(folder / "annuaire.yaml",
             "titre: Prix du jardin\n"
             "adresse: https://jardin.example/\n"
             "langues: [fr]\n"
             "theme: annuaire\n"
             "label:\n"
             "  nom: Prix du jardin\n"
             "  niveaux:\n"
             "    - {id: or, nom: Or, attribution: Prix d’or remis à}\n"
             "    - {id: argent, nom: Argent, attribution: Prix d’argent remis à}\n"
             "editeur:\n"
             "  nom: Les Amis du jardin\n");
  write_file(folder / "content/2024/edition.md",
             "---\n"
             "titre: Prix du jardin\n"
             "annee: 2024\n"
             "bareme: [or, argent]\n"
             "categories:\n"
             "  - id: potager\n"
             "    nom: Potager\n"
             "---\n"
             "## Le prix\n\n"
             "Chaque année, un jury goûte les légumes.\n");
  write_file(folder / "content/2024/le-grand-carre.md",
             "---\n"
             "projet: Le grand carré\n"
             "porteurs: [Ville d’Ombrie]\n"
             "categorie: potager\n"
             "label: or\n"
             "---\n"
             "## Description du projet\n\n"
             "Un carré de courges au pied de la mairie.\n");
  write_file(folder / "content/2024/la-serre.md",
             "---\n"
             "projet: La serre\n"
             "porteurs: [Pays d’Aval]\n"
             "categorie: potager\n"
             "label: argent\n"
             "---\n"
             "## Description du projet\n\n"
             "Une serre chauffée par le compost, voisine du [grand carré](le-grand-carre).\n");
  return folder;
}

/// What a site root is made of, copied to `folder`: a build may leave its notes there. Returns it.
inline std::filesystem::path copied_site(const std::filesystem::path& root,
                                         const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  fs::create_directories(folder);
  for (const char* part : {"annuaire.yaml", "content", "assets", "themes"}) {
    if (!fs::exists(root / part)) continue;
    fs::copy(root / part, folder / part, fs::copy_options::recursive);
  }
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    fs::permissions(entry.path(), fs::perms::owner_write, fs::perm_options::add);
  return folder;
}

/// Runs the program on a site root.
inline Ran cli(const std::string& arguments, const std::string& environment = "LC_ALL=C.UTF-8") {
  return run("env " + environment + " " + program() + " " + arguments);
}

inline std::string quoted(const std::filesystem::path& path) { return "'" + path.string() + "'"; }

}  // namespace annuaire::test
