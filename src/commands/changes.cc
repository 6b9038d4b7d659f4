#include "commands/changes.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace annuaire {
namespace {

using Answer = std::optional<uint64_t>;
constexpr size_t questions = 3;

// What was answered about one path, then and now.
struct Answers {
  std::array<Answer, questions> before, after;
};
using Paths = std::map<std::string, Answers>;

enum class State { same, changed, fresh, gone };

size_t index(Question question) { return static_cast<size_t>(question); }

std::string parent_of(const std::string& path) {
  const size_t slash = path.rfind('/');
  return slash == path.npos ? "" : path.substr(0, slash);
}

Paths paths_of(const std::vector<Sighting>& before, const std::vector<Sighting>& after) {
  Paths paths;
  for (const Sighting& seen : before) paths[seen.path].before[index(seen.question)] = seen.answer;
  for (const Sighting& seen : after) paths[seen.path].after[index(seen.question)] = seen.answer;
  return paths;
}

bool other_listing(const Answers& folder) {
  const Answer &before = folder.before[index(Question::list)], &after = folder.after[index(Question::list)];
  return before && after && *before != *after;
}

// Does a folder above hold other files than before?
bool below_other_listing(const Paths& paths, std::string path) {
  while (!path.empty()) {
    path = parent_of(path);
    auto folder = paths.find(path);
    if (folder != paths.end() && other_listing(folder->second)) return true;
  }
  return false;
}

// What became of a file, by one question about it.
State state_by(Question question, const std::string& path, const Answers& answers, const Paths& paths) {
  const Answer &before = answers.before[index(question)], &after = answers.after[index(question)];
  const bool was = before && *before != absent_answer(question),
             is = after && *after != absent_answer(question);
  if (before && after && *before == *after) return State::same;
  if (before && after) return !was ? State::fresh : !is ? State::gone : State::changed;
  if (was == is || !below_other_listing(paths, path)) return State::same;
  return is ? State::fresh : State::gone;
}

State state_of(const std::string& path, const Answers& answers, const Paths& paths) {
  const State read = state_by(Question::read, path, answers, paths);
  return read != State::same ? read : state_by(Question::exists, path, answers, paths);
}

Message told(State state) {
  switch (state) {
    case State::fresh:
      return new_file;
    case State::gone:
      return removed_file;
    default:
      return {"modifié", "changed"};
  }
}

}  // namespace

std::vector<Change> changed_files(const std::vector<Sighting>& before, const std::vector<Sighting>& after,
                                  const std::string& root) {
  const Paths paths = paths_of(before, after);
  std::vector<Change> changes;
  auto add = [&](const std::string& path, Message what) {
    const std::string shown = root + path;
    changes.push_back({{shown, shown}, std::move(what), path});
  };
  for (const auto& [path, answers] : paths)
    if (const State state = state_of(path, answers, paths); state != State::same) add(path, told(state));
  const size_t files = changes.size();
  for (const auto& [path, answers] : paths) {
    if (!other_listing(answers)) continue;
    const std::string folder = path.empty() || path == "." ? "" : path + "/";
    const bool explained = std::any_of(changes.begin(), changes.begin() + static_cast<std::ptrdiff_t>(files),
                                       [&](const Change& change) { return change.path.starts_with(folder); });
    if (!explained) add(path + "/", {"contient d’autres fichiers", "holds other files"});
  }
  return changes;
}

std::vector<std::string> changed_keys(const Data& before, const Data& after) {
  std::vector<std::string> keys;
  for (const Data::Member& member : after.members())
    if (before[member.name] != member.value) keys.push_back(member.name);
  for (const Data::Member& member : before.members())
    if (!after.find(member.name)) keys.push_back(member.name);
  return keys;
}

}  // namespace annuaire
