#include "base/files.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/text.h"
#include "base/trouble.h"

namespace fs = std::filesystem;

namespace annuaire {
namespace {

// A relative path without `..` that can name something below the root.
bool stays_inside(std::string_view path) {
  if (path.starts_with('/') || path.find('\0') != path.npos) return false;
  auto parts = split(path, '/');
  return std::find(parts.begin(), parts.end(), "..") == parts.end();
}

// Canonical place of root/path; empty if it does not exist.
std::string canonical(const std::string& root, const std::string& path) {
  char* resolved = realpath((root + '/' + path).c_str(), nullptr);
  std::string result = resolved ? resolved : "";
  std::free(resolved);
  return result;
}

bool below(const std::string& place, const std::string& root) {
  return place == root || place.starts_with(root == "/" ? root : root + '/');
}

void add_files_below(const Files& files, const std::string& folder, int deepest,
                     std::vector<std::string>& found) {
  for (const Entry& entry : files.list(folder)) {
    const std::string path = folder + '/' + entry.name;
    if (!entry.folder)
      found.push_back(path);
    else if (deepest > 0)
      add_files_below(files, path, deepest - 1, found);
  }
}

// Opens a file below the root, in one system call where the kernel can (Linux 5.6); -1 and `status` if not.
// O_NONBLOCK: a named pipe must not hold us up.
int open_below(int folder, const std::string& root, const std::string& path, ReadStatus& status) {
  constexpr int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
  open_how how{};
  how.flags = flags;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  long fd = syscall(SYS_openat2, folder, path.c_str(), &how, sizeof how);
  if (fd >= 0) return static_cast<int>(fd);

  std::string place = canonical(root, path);
  status = place.empty() ? (errno == ENOENT || errno == ENOTDIR ? ReadStatus::absent : ReadStatus::unreadable)
           : !below(place, root) ? ReadStatus::outside
                                 : ReadStatus::unreadable;
  return status == ReadStatus::unreadable && !place.empty() ? open(place.c_str(), flags) : -1;
}

ReadResult read_all(const Descriptor& file, size_t largest) {
  const std::optional<size_t> size = file.size();
  if (!size) return {ReadStatus::unreadable, {}};
  if (*size > largest) return {ReadStatus::too_big, {}};
  std::optional<std::string> bytes = file.read(*size);
  if (!bytes) return {ReadStatus::unreadable, {}};
  return {ReadStatus::ok, std::move(*bytes)};
}

// Largest file that is read under this name.
size_t largest(std::string_view path) { return is_font_file(path) ? max_font_size : max_file_size; }

}  // namespace

bool is_font_file(std::string_view path) {
  for (std::string_view ending : {".ttf", ".otf", ".ttc", ".TTF", ".OTF"})
    if (path.ends_with(ending)) return true;
  return false;
}

std::string absolute_path(const Files& files, const std::string& path) {
  const std::string root = files.root();
  return root.empty() || root == "/" ? root + path : root + '/' + path;
}

std::vector<std::string> files_below(const Files& files, const std::string& folder) {
  constexpr int deepest = 8;  // folders that are links to each other must not hold us up
  std::vector<std::string> found;
  add_files_below(files, folder, deepest, found);
  std::sort(found.begin(), found.end());
  return found;
}

DiskFiles::DiskFiles(std::string root) {
  std::error_code error;
  root_ = fs::canonical(root, error).string();
  if (!error) folder_ = Descriptor(open(root_.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!folder_)
    throw Trouble({"le dossier « " + root + " » n’existe pas", "the folder “" + root + "” does not exist"});
}

ReadResult DiskFiles::read(const std::string& path) const {
  if (!stays_inside(path)) return {ReadStatus::outside, {}};
  ReadStatus fault = ReadStatus::absent;
  const Descriptor file(open_below(folder_.get(), root_, path, fault));
  return file ? read_all(file, largest(path)) : ReadResult{fault, {}};
}

bool DiskFiles::exists(const std::string& path) const {
  if (!stays_inside(path)) return false;
  std::string place = canonical(root_, path);
  std::error_code ignored;
  return !place.empty() && below(place, root_) && fs::is_regular_file(place, ignored);
}

std::vector<Entry> DiskFiles::list(const std::string& folder) const {
  std::vector<Entry> entries;
  std::string place = stays_inside(folder) ? canonical(root_, folder) : "";
  if (place.empty() || !below(place, root_)) return entries;
  std::error_code error;
  for (fs::directory_iterator i(place, error), end; !error && i != end; i.increment(error)) {
    std::error_code ignored;
    bool is_folder = i->is_directory(ignored);
    if (is_folder && i->is_symlink(ignored)) {
      // A linked folder counts if it stands inside the root and does not lead back above itself.
      fs::path target = fs::canonical(i->path(), ignored);
      is_folder = !target.empty() && below(target.string(), root_) && !below(place, target.string());
    }
    entries.push_back({i->path().filename().string(), is_folder});
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return entries;
}

ReadResult MemoryFiles::read(const std::string& path) const {
  if (!stays_inside(path)) return {ReadStatus::outside, {}};
  auto found = files_.find(path);
  if (found == files_.end()) return {ReadStatus::absent, {}};
  if (found->second.size() > largest(path)) return {ReadStatus::too_big, {}};
  return {ReadStatus::ok, found->second};
}

bool MemoryFiles::exists(const std::string& path) const { return files_.contains(path); }

std::vector<Entry> MemoryFiles::list(const std::string& folder) const {
  std::vector<Entry> entries;
  std::string prefix = folder.empty() || folder == "." ? "" : folder + '/';
  for (auto i = files_.lower_bound(prefix); i != files_.end() && i->first.starts_with(prefix); ++i) {
    std::string_view rest = std::string_view(i->first).substr(prefix.size());
    size_t slash = rest.find('/');
    Entry entry{std::string(rest.substr(0, slash)), slash != rest.npos};
    if (entries.empty() || entries.back().name != entry.name) entries.push_back(std::move(entry));
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return entries;
}

}  // namespace annuaire
