// What a build knows of days: its own, and that on which each file of the site last changed.
#pragma once

#include <cstdint>
#include <string>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/source.h"
#include "commands/build_day.h"
#include "commands/git_days.h"
#include "commands/options.h"
#include "model/site.h"

namespace annuaire {

/// The day of git's last commit of a file, if the file is as that commit left it; else that on which its text
/// was last seen to differ from what `.annuaire/dates` says of it: today for a text that differs now, nothing
/// for one that never did. Where there are no such notes yet, every file is seen for the first time; where
/// they cannot be kept, a text that differs gets no day.
class SiteDays {
 public:
  /// Asks git and reads the notes. Throws Trouble, see build_day.
  explicit SiteDays(const Options& options);
  const BuildDay& today() const { return today_; }
  /// Of all sources, once they are read. What it finds is to be kept, see below.
  Calendar calendar(const Sources& sources, const Files& files);
  /// Writes `.annuaire/dates`. Where some file has no day, a note says whatever keeps one from being known:
  /// that they cannot be written, or that git does not tell.
  void keep(const Site& site, Diagnostics& out) const;
  /// Of git's days and of the notes as they now stand.
  uint64_t fingerprint() const;

 private:
  std::string site_;
  BuildDay today_;
  GitHistory git_;
  bool can_keep_;
  std::string before_, after_;  ///< the notes
};

}  // namespace annuaire
