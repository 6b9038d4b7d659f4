// What the phases hand to publish.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace annuaire {

/// A file of the output folder.
struct OutFile {
  std::string path;  ///< below the output folder, '/' between folders
  std::string bytes;
  uint64_t inputs = 0;  ///< fingerprint of all that it was made from; 0: compare its bytes instead
  std::string note{};  ///< with `inputs`: UTF-8, what its maker will want to know where the file still stands
};

/// Takes finished files as they come, so that a large site is never held in memory. Called from several
/// threads.
using Sink = std::function<void(OutFile)>;

/// Keeps the file that an earlier build made from the same inputs, if it still stands; false: it is to be
/// made. Called from several threads.
using Keep = std::function<bool(const std::string& path, uint64_t inputs)>;

}  // namespace annuaire
