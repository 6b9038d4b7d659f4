// The list of the files that are ours in an output folder.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace annuaire {

/// What is known of one of our files.
struct ManifestEntry {
  uint64_t inputs = 0;  ///< OutFile::inputs
  uint64_t bytes = 0;   ///< fingerprint of the file
  std::string note{};   ///< OutFile::note
};

using Manifest = std::map<std::string, ManifestEntry>;

/// JSON text {"version":1,"files":{"path":["inputs","bytes","note"]}}, fingerprints in hexadecimal; nothing
/// if it is none. Without a note the third place is left out.
std::optional<Manifest> read_manifest(const std::string& json);
std::string write_manifest(const Manifest& manifest);

}  // namespace annuaire
