// The trees of files that a build reads: all that its result depends on beside the program and its arguments.
#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "base/watched_files.h"

namespace annuaire {

/// The site, the program's own files, and the machine's (fonts, colour profiles, hyphenation).
class Trees {
 public:
  static constexpr size_t count = 3;
  /// Throws Trouble if `site_root` is no folder.
  explicit Trees(const std::string& site_root);
  const Files& site() const { return site_; }
  const Files& program() const { return program_; }
  /// Reads a file, or lists a folder, by its absolute path in whichever tree holds it, only to remember it.
  void see_file(const std::string& path) const;
  void see_folder(const std::string& path) const;

  const WatchedFiles& watched(size_t tree) const;
  /// The same tree, unwatched.
  const Files& plain(size_t tree) const;

 private:
  DiskFiles site_root_, program_root_, machine_root_;
  WatchedFiles site_, program_, machine_;
};

}  // namespace annuaire
