// The only place that writes to disk: each file beside its place, then renamed; nothing before all is right.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/out_file.h"

namespace annuaire {

struct PublishReport {
  size_t files = 0, written = 0, removed = 0;
};

/// A file that was made again, and how the earlier one stood.
struct Remade {
  enum class Before {
    absent,   ///< no earlier build of ours made it
    other,    ///< with other bytes
    altered,  ///< with the same bytes, which no longer stood
    same      ///< with the same bytes, which still stand: it was made for nothing
  };
  std::string path;
  Before before = Before::absent;
};

/// What becomes of files that an earlier build wrote and this one did not.
enum class Leftovers { removed, kept };

/// Do all files stand unaltered that the last build left in `folder`? False where it was no build of ours.
bool all_stand(const std::string& folder, unsigned threads);
/// Paths of the files that the last build left in `folder`; none where it was no build of ours.
std::vector<std::string> published_files(const std::string& folder);

/// One build's output. Stage files from any thread, then commit once. Destroyed without commit, it takes back
/// everything that it wrote beside; the output folder stays byte for byte as it was. Faults of the
/// environment (disk full, no permission, a folder or file of somebody else, another build at work) are
/// `Trouble`.
///
/// `<folder>/.annuaire/manifest.json` names every file that is ours, with the fingerprint of its inputs;
/// `memoire` beside it holds the fingerprint of the manifest it belongs to, a line feed, and what the build
/// wants to remember.
class Publisher {
 public:
  /// `kept` is for folders that editors may keep files of their own in too.
  explicit Publisher(std::string folder, Leftovers leftovers = Leftovers::removed);
  ~Publisher();
  Publisher(const Publisher&) = delete;
  /// Does the file that an earlier build wrote from the same `inputs` still stand unaltered?
  bool stands(const std::string& path, uint64_t inputs) const;
  /// Of a file that stands: what was noted with it.
  std::string note(const std::string& path) const;
  /// The same of a file that an earlier build left, whatever it was made from; nothing where none stands.
  std::optional<std::string> note_of_left(const std::string& path) const;
  /// Keeps a file that stands; gives what was noted of it (OutFile::note).
  std::string keep(const std::string& path);
  /// Takes a finished file; equal bytes on disk are left alone.
  void stage(OutFile file);
  /// What the last commit was given to remember; empty if it did not end or was given nothing.
  std::string memory() const;
  /// Do all files of the last commit stand unaltered?
  bool all_stand(unsigned threads) const;
  size_t known_files() const;  ///< of the last commit
  /// From here on remembers what is made again: files that are written, and those with `inputs` all.
  void watch_remade();
  std::vector<Remade> remade() const;  ///< in the order of their paths
  /// Removes what an earlier build wrote and this one did not, unless it is kept, renames all into place,
  /// writes the manifest.
  PublishReport commit(const std::string& memory = {});

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace annuaire
