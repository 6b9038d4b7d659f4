// A tree of files that remembers what was asked of it, so that a later run can tell whether it would be
// answered alike.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

#include "base/files.h"

namespace annuaire {

enum class Question : uint8_t { read, exists, list };

/// A question about `path` and a fingerprint of the answer.
struct Sighting {
  Question question = Question::read;
  std::string path;
  uint64_t answer = 0;
  auto operator<=>(const Sighting&) const = default;
};

/// Answers as `files` does, which must outlive it.
class WatchedFiles : public Files {
 public:
  explicit WatchedFiles(const Files& files) : files_(files) {}
  ReadResult read(const std::string& path) const override;
  bool exists(const std::string& path) const override;
  std::vector<Entry> list(const std::string& folder) const override;
  std::string root() const override { return files_.root(); }
  /// The same tree, unwatched.
  const Files& plain() const { return files_; }
  /// Each once, in order. A file that changed between two questions gives two, and never the same again.
  std::vector<Sighting> sightings() const;

 private:
  void note(Question question, const std::string& path, uint64_t answer) const;

  const Files& files_;
  mutable std::mutex mutex_;
  mutable std::vector<Sighting> seen_;
};

/// The answer to a question about a place where nothing is.
uint64_t absent_answer(Question question);
/// Would `files` give all these answers now?
bool same_answers(const Files& files, const std::vector<Sighting>& sightings, unsigned threads);

}  // namespace annuaire
