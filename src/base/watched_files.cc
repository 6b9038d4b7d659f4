#include "base/watched_files.h"

#include <algorithm>
#include <atomic>

#include "base/fingerprint.h"
#include "base/parallel.h"

namespace annuaire {
namespace {

uint64_t answer_of(const ReadResult& result) {
  return fingerprint(result.bytes, static_cast<uint64_t>(result.status));
}

uint64_t answer_of(const std::vector<Entry>& entries) {
  std::string names;
  for (const Entry& entry : entries) names.append(entry.name).append(entry.folder ? "//" : "/");
  return fingerprint(names);
}

uint64_t answer_to(Question question, const std::string& path, const Files& files) {
  switch (question) {
    case Question::read:
      return answer_of(files.read(path));
    case Question::exists:
      return files.exists(path);
    case Question::list:
      return answer_of(files.list(path));
  }
  return 0;
}

}  // namespace

ReadResult WatchedFiles::read(const std::string& path) const {
  ReadResult result = files_.read(path);
  note(Question::read, path, answer_of(result));
  return result;
}

bool WatchedFiles::exists(const std::string& path) const {
  bool there = files_.exists(path);
  note(Question::exists, path, there);
  return there;
}

std::vector<Entry> WatchedFiles::list(const std::string& folder) const {
  std::vector<Entry> entries = files_.list(folder);
  note(Question::list, folder, answer_of(entries));
  return entries;
}

void WatchedFiles::note(Question question, const std::string& path, uint64_t answer) const {
  std::lock_guard guard(mutex_);
  seen_.push_back({question, path, answer});
}

std::vector<Sighting> WatchedFiles::sightings() const {
  std::vector<Sighting> all = seen_;
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

uint64_t absent_answer(Question question) { return answer_to(question, "", MemoryFiles({})); }

bool same_answers(const Files& files, const std::vector<Sighting>& sightings, unsigned threads) {
  std::atomic<bool> same = true;
  parallel_for(sightings.size(), threads, [&](size_t i) {
    const Sighting& seen = sightings[i];
    if (same && answer_to(seen.question, seen.path, files) != seen.answer) same = false;
  });
  return same;
}

}  // namespace annuaire
