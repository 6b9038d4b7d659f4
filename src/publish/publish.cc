#include "publish/publish.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <filesystem>
#include <mutex>
#include <vector>

#include "base/fingerprint.h"
#include "base/parallel.h"
#include "base/trouble.h"
#include "publish/disk.h"
#include "publish/manifest.h"

namespace fs = std::filesystem;

namespace annuaire {
namespace {

bool safe(const std::string& path) {
  return !path.empty() && path.front() != '/' && path.find("..") == std::string::npos;
}

// Nothing but placeholders such as .gitkeep.
bool is_vacant(const fs::path& folder) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.path().filename() != ".gitkeep") return false;
  return true;
}

[[noreturn]] void refuse_folder(const std::string& folder) {
  throw Trouble(
      {"le dossier « " + folder +
           " » contient des fichiers qui ne viennent pas d’annuaire : rien n’y est écrit "
           "(choisissez un dossier vide avec --sortie)",
       "the folder “" + folder +
           "” holds files that are not ours: nothing is written there (choose an empty one with --out)"});
}

[[noreturn]] void refuse_file(const std::string& path) {
  throw Trouble({"le fichier « " + path + " » n’a pas été écrit par annuaire : il n’est pas remplacé",
                 "the file “" + path + "” was not written by annuaire: it is left alone"});
}

std::string place_in(const std::string& folder, const std::string& path) { return folder + "/" + path; }

bool is_unaltered(const std::string& folder, const Manifest::value_type& known) {
  std::optional<std::string> bytes =
      safe(known.first) ? disk::read(place_in(folder, known.first)) : std::nullopt;
  return bytes && fingerprint(*bytes) == known.second.bytes;
}

bool are_unaltered(const std::string& folder, const Manifest& manifest, unsigned threads) {
  std::vector<const Manifest::value_type*> entries;
  for (const auto& entry : manifest) entries.push_back(&entry);
  std::atomic<bool> all = true;
  parallel_for(entries.size(), threads, [&](size_t i) {
    if (all && !is_unaltered(folder, *entries[i])) all = false;
  });
  return all;
}

// The folder, and those above it that are not there yet, the innermost first.
std::vector<fs::path> missing_folders(const std::string& folder) {
  std::vector<fs::path> missing;
  for (fs::path at = fs::absolute(folder); !fs::exists(at) && at.has_relative_path(); at = at.parent_path())
    missing.push_back(at);
  return missing;
}

}  // namespace

bool all_stand(const std::string& folder, unsigned threads) {
  const std::optional<std::string> json = disk::read(folder + "/.annuaire/manifest.json");
  const std::optional<Manifest> known = json ? read_manifest(*json) : std::nullopt;
  return known && are_unaltered(folder, *known, threads);
}

std::vector<std::string> published_files(const std::string& folder) {
  std::vector<std::string> paths;
  const std::optional<std::string> json = disk::read(folder + "/.annuaire/manifest.json");
  if (!json) return paths;
  for (const auto& [path, entry] : read_manifest(*json).value_or(Manifest())) paths.push_back(path);
  return paths;
}

struct Publisher::Impl {
  std::string folder, own, waiting;  // own: <folder>/.annuaire; waiting: where files are written first
  Leftovers leftovers;
  std::vector<fs::path> new_folders;  // the innermost first
  bool own_was_there = false;
  std::unique_ptr<disk::Lock> lock;
  bool was_vacant = false;  // nobody's file can be in the way
  Manifest before, after;
  std::string before_print;  // fingerprint of the manifest's text
  std::mutex mutex;          // guards `after`
  std::atomic<size_t> staged{0};
  bool watching = false;
  std::vector<Remade> remade;  // guarded by `mutex`
  bool committed = false;

  Impl(std::string where, Leftovers what_becomes_of_them)
      : folder(std::move(where)),
        own(folder + "/.annuaire"),
        waiting(own + "/attente"),
        leftovers(what_becomes_of_them),
        new_folders(missing_folders(folder)) {
    own_was_there = fs::is_directory(own);
    std::optional<Manifest> known;
    if (std::optional<std::string> json = disk::read(own + "/manifest.json")) {
      known = read_manifest(*json);
      before_print = hex(fingerprint(*json));
    }
    was_vacant = !known && (!fs::is_directory(folder) || is_vacant(folder));
    if (!known && !was_vacant && leftovers == Leftovers::removed) refuse_folder(folder);
    if (known) before = std::move(*known);
    disk::make_folders(own);
    lock = std::make_unique<disk::Lock>(own);
    if (!own_was_there) save(before);
    fs::remove_all(waiting);
    disk::make_folders(waiting);
  }

  // An earlier build wrote this file, or files below a folder of this name.
  bool is_ours(const std::string& path) const {
    if (before.contains(path)) return true;
    auto below = before.lower_bound(path + "/");
    return below != before.end() && below->first.starts_with(path + "/");
  }

  std::string place(const std::string& path) const { return place_in(folder, path); }

  Remade::Before stood(const std::string& path, uint64_t bytes) const {
    auto known = before.find(path);
    if (known == before.end()) return Remade::Before::absent;
    return known->second.bytes == bytes ? Remade::Before::altered : Remade::Before::other;
  }

  // Are these the bytes on disk? A file of somebody else is refused.
  bool stands(const OutFile& file) const {
    std::string target = place(file.path);
    if (disk::holds(target, file.bytes)) return true;
    if (!is_ours(file.path) && disk::exists(target)) refuse_file(target);
    return false;
  }

  bool all_stand(unsigned threads) const { return are_unaltered(folder, before, threads); }

  // Whole or not at all.
  void save(const std::string& name, const std::string& bytes) {
    std::string target = own + "/" + name;
    if (disk::holds(target, bytes)) return;
    disk::write(target + ".nouveau", bytes);
    disk::rename(target + ".nouveau", target);
  }

  // Gives the fingerprint of the manifest's text.
  std::string save(const Manifest& manifest) {
    std::string json = write_manifest(manifest);
    save("manifest.json", json);
    return hex(fingerprint(json));
  }

  // Takes back what was written beside, and folders that were not there before.
  void undo() {
    std::error_code ignored;
    fs::remove_all(waiting, ignored);
    if (!own_was_there) fs::remove_all(own, ignored);
    for (const fs::path& added : new_folders) fs::remove(added, ignored);
  }

  // Those of an earlier build that still stand belong to this one too.
  void keep_leftovers() {
    for (const auto& known : before)
      if (!after.contains(known.first) && is_unaltered(folder, known)) after.insert(known);
  }

  size_t remove_stale() {
    size_t removed = 0;
    for (const auto& [path, entry] : before) {
      if (after.contains(path) || !safe(path)) continue;
      std::error_code ignored;
      removed += fs::remove(place(path), ignored) ? 1 : 0;
      for (fs::path up = fs::path(path).parent_path(); !up.empty(); up = up.parent_path())
        if (!fs::remove(folder / up, ignored)) break;  // stops at a folder that is not empty
    }
    return removed;
  }
};

Publisher::Publisher(std::string folder, Leftovers leftovers)
    : impl_(std::make_unique<Impl>(std::move(folder), leftovers)) {}

Publisher::~Publisher() {
  if (!impl_->committed) impl_->undo();
}

bool Publisher::stands(const std::string& path, uint64_t inputs) const {
  auto known = impl_->before.find(path);
  if (known == impl_->before.end() || inputs == 0 || known->second.inputs != inputs) return false;
  return is_unaltered(impl_->folder, *known);
}

std::string Publisher::memory() const {
  std::string text = disk::read(impl_->own + "/memoire").value_or("");
  std::string head = impl_->before_print + "\n";
  return impl_->before_print.empty() || !text.starts_with(head) ? "" : text.substr(head.size());
}

bool Publisher::all_stand(unsigned threads) const { return impl_->all_stand(threads); }

size_t Publisher::known_files() const { return impl_->before.size(); }

std::string Publisher::note(const std::string& path) const { return impl_->before.at(path).note; }

std::optional<std::string> Publisher::note_of_left(const std::string& path) const {
  auto known = impl_->before.find(path);
  if (known == impl_->before.end() || !is_unaltered(impl_->folder, *known)) return std::nullopt;
  return known->second.note;
}

std::string Publisher::keep(const std::string& path) {
  const ManifestEntry& known = impl_->before.at(path);
  std::lock_guard guard(impl_->mutex);
  impl_->after[path] = known;
  return known.note;
}

void Publisher::watch_remade() { impl_->watching = true; }

std::vector<Remade> Publisher::remade() const {
  std::vector<Remade> all = impl_->remade;
  std::sort(all.begin(), all.end(), [](const Remade& a, const Remade& b) { return a.path < b.path; });
  return all;
}

void Publisher::stage(OutFile file) {
  assert(safe(file.path));
  const bool stands = !impl_->was_vacant && impl_->stands(file);
  if (!stands) {
    std::string beside = impl_->waiting + "/" + file.path;
    disk::make_parent(beside);
    disk::write(beside, file.bytes);
    ++impl_->staged;
  }
  ManifestEntry entry{file.inputs, fingerprint(file.bytes), std::move(file.note)};
  std::lock_guard guard(impl_->mutex);
  if (impl_->watching && (!stands || entry.inputs != 0))
    impl_->remade.push_back(
        {file.path, stands ? Remade::Before::same : impl_->stood(file.path, entry.bytes)});
  [[maybe_unused]] bool fresh = impl_->after.emplace(std::move(file.path), entry).second;
  assert(fresh);
}

PublishReport Publisher::commit(const std::string& memory) {
  Impl& m = *impl_;
  if (m.leftovers == Leftovers::kept) m.keep_leftovers();
  PublishReport report{m.after.size(), m.staged, 0};
  // First own everything, old and new: a build killed from here on is mended by the next one.
  Manifest both = m.after;
  both.insert(m.before.begin(), m.before.end());
  m.committed = true;
  std::string print = m.save(both);
  if (m.leftovers == Leftovers::removed) report.removed = m.remove_stale();
  disk::move_into(m.waiting, m.folder);
  if (both.size() > m.after.size()) print = m.save(m.after);
  if (!memory.empty()) m.save("memoire", print + "\n" + memory);
  fs::remove_all(m.waiting);
  return report;
}

}  // namespace annuaire
