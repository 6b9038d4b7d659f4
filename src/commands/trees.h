// The trees of files that a build reads: all that its result depends on beside the program and its arguments.
#pragma once

#include <array>
#include <string>

#include "base/files.h"
#include "base/watched_files.h"

namespace annuaire {

/// The site, the program's own files, and the machine's (fonts, colour profiles, hyphenation): all of them
/// watched, so that whatever a build reads is remembered (commands/last_build). Paths of the machine's tree
/// begin below its root: "usr/share/fonts/…".
class Trees {
 public:
  /// Throws Trouble if `site_root` is no folder.
  explicit Trees(const std::string& site_root, const std::string& machine_root = "/");
  const Files& site() const { return site_; }
  const Files& program() const { return program_; }
  const Files& machine() const { return machine_; }
  static constexpr size_t count = 3;
  /// The three, in this order.
  std::array<const WatchedFiles*, count> all() const { return {&site_, &program_, &machine_}; }

 private:
  DiskFiles site_root_, program_root_, machine_root_;
  WatchedFiles site_, program_, machine_;
};

}  // namespace annuaire
