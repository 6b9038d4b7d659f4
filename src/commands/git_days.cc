#include "commands/git_days.h"

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <glib.h>
#include <memory>
#include <unistd.h>
#include <vector>

#include "base/fingerprint.h"
#include "base/text.h"
#include "commands/process.h"

namespace fs = std::filesystem;

namespace annuaire {
namespace {

constexpr const char* content_folder = "content";
constexpr const char* settings_file = "annuaire.yaml";
constexpr size_t sha1_digits = 40;

// The environment without what would lead git elsewhere, and with what keeps it from reaching out.
std::vector<std::string> environment_for_git() {
  std::vector<std::string> kept{"GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0",
                                "GIT_NO_REPLACE_OBJECTS=1"};
  for (char** each = environ; *each; ++each)
    if (!std::string_view(*each).starts_with("GIT_")) kept.emplace_back(*each);
  return kept;
}

// One git command in the site's root. Settings that could start a program are put out of force.
class Git {
 public:
  explicit Git(std::string root) : root_(std::move(root)), environment_(environment_for_git()) {}

  // Gives `take` each text that ends with `end`, until it says false.
  bool run(const std::vector<std::string>& command, char end,
           const std::function<bool(std::string_view)>& take) const {
    std::vector<std::string> words{"git", "-C", root_, "--no-pager", "--literal-pathspecs"};
    for (const char* setting : {"core.fsmonitor=false", "core.hooksPath=/dev/null", "log.showSignature=false",
                                "protocol.allow=never", "diff.external="})
      words.insert(words.end(), {"-c", setting});
    words.insert(words.end(), command.begin(), command.end());
    std::string rest;
    return run_program(words, environment_, [&](std::string_view piece) {
      rest += piece;
      size_t from = 0;
      for (size_t at; (at = rest.find(end, from)) != rest.npos; from = at + 1)
        if (!take(std::string_view(rest).substr(from, at - from))) return false;
      rest.erase(0, from);
      return true;
    });
  }

 private:
  std::string root_;
  std::vector<std::string> environment_;
};

// Before git is asked: is there a repository around the folder?
bool lies_in_repository(const std::string& root) {
  std::error_code ignored;
  for (fs::path folder = fs::canonical(root, ignored); !folder.empty(); folder = folder.parent_path()) {
    if (fs::exists(folder / ".git", ignored)) return true;
    if (folder == folder.parent_path()) break;
  }
  return false;
}

using Silence = GitHistory::Silence;

// A clone and the root's path in it, "" or "annuaire/".
struct Clone {
  bool has_work_tree = false;
  Silence silence = Silence::none;
  std::string prefix{};
};

Clone clone_around(const Git& git) {
  std::vector<std::string> answers;
  bool told = git.run({"rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix"},
                      '\n', [&](std::string_view line) {
                        answers.emplace_back(line);
                        return true;
                      });
  if (!told || answers.size() < 2) return {false, Silence::refused};
  return {answers[0] == "true", answers[1] == "false" ? Silence::none : Silence::shallow,
          answers.size() > 2 ? answers[2] : ""};
}

// What stands in the last commit: path below the root → id of the content. "mode blob id\tpath"
std::map<std::string, std::string> contents(const Git& git) {
  std::map<std::string, std::string> blobs;
  bool told = git.run({"ls-tree", "-r", "-z", "HEAD", content_folder, settings_file}, '\0',
                      [&](std::string_view entry) {
                        size_t tab = entry.find('\t');
                        if (tab == entry.npos) return true;
                        auto words = split(entry.substr(0, tab), ' ');
                        if (words.size() == 3 && words[1] == "blob")
                          blobs.emplace(entry.substr(tab + 1), words[2]);
                        return true;
                      });
  if (!told) blobs.clear();
  return blobs;
}

// Reads `git log --raw -z`: "@day", then for each file a head ":… new-id status" (of a merge that differs
// from all its parents "::… new-id status") and the path.
class LogReader {
 public:
  LogReader(const std::map<std::string, std::string>& blobs, std::string prefix)
      : blobs_(blobs), prefix_(std::move(prefix)) {}

  // False once every file has its day.
  bool take(std::string_view text) {
    while (text.starts_with('\n')) text.remove_prefix(1);
    if (!head_.empty()) {
      take_file(text);
      head_.clear();
    } else if (text.starts_with('@')) {
      day_ = from_iso(text.substr(1));
    } else if (text.starts_with(':')) {
      head_ = text;
    }
    return days_.size() < blobs_.size();
  }
  GitDays days() { return std::move(days_); }

 private:
  void take_file(std::string_view path) {
    auto words = split(head_, ' ');
    if (!day_ || words.size() < 3 || !path.starts_with(prefix_)) return;
    path.remove_prefix(prefix_.size());
    auto now = blobs_.find(std::string(path));
    if (now != blobs_.end() && now->second == words[words.size() - 2])
      days_.emplace(now->first, GitDay{now->second, day_->date});
  }

  const std::map<std::string, std::string>& blobs_;
  std::string prefix_, head_;
  std::optional<When> day_;
  GitDays days_;
};

}  // namespace

GitHistory git_history(const std::string& root) {
  if (!lies_in_repository(root)) return {};
  const Git git(root);
  const Clone clone = clone_around(git);
  if (clone.silence != Silence::none || !clone.has_work_tree) return {{}, clone.silence};
  const std::map<std::string, std::string> blobs = contents(git);
  if (blobs.empty()) return {};
  LogReader reader(blobs, clone.prefix);
  bool told = git.run({"log", "--no-show-signature", "--no-color", "--format=tformat:@%cs", "--raw",
                       "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-relative",
                       "--ignore-submodules=all", "-c", "-z", "HEAD", "--", content_folder, settings_file},
                      '\0', [&](std::string_view text) { return reader.take(text); });
  return told ? GitHistory{reader.days()} : GitHistory{};
}

bool is_blob(std::string_view bytes, const std::string& blob) {
  const GChecksumType kind = blob.size() == sha1_digits ? G_CHECKSUM_SHA1 : G_CHECKSUM_SHA256;
  const std::unique_ptr<GChecksum, decltype(&g_checksum_free)> sum(g_checksum_new(kind), g_checksum_free);
  auto add = [&](std::string_view text) {
    g_checksum_update(sum.get(), reinterpret_cast<const guchar*>(text.data()),
                      static_cast<gssize>(text.size()));
  };
  add("blob " + std::to_string(bytes.size()));
  add(std::string_view("\0", 1));
  add(bytes);
  return blob == g_checksum_get_string(sum.get());
}

uint64_t fingerprint_of(const GitDays& days) {
  std::string all;
  for (const auto& [path, known] : days) all += path + "\n" + known.blob + iso(known.day) + "\n";
  return fingerprint(all);
}

}  // namespace annuaire
