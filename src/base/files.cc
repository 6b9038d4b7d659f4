#include "base/files.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <linux/openat2.h>
#include <sys/stat.h>
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

struct Descriptor {
  int fd;
  explicit Descriptor(int descriptor) : fd(descriptor) {}
  ~Descriptor() {
    if (fd >= 0) close(fd);
  }
  Descriptor(const Descriptor&) = delete;
};

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

ReadStatus read_all(int fd, std::string& bytes) {
  struct stat info;
  if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) return ReadStatus::unreadable;
  if (static_cast<uint64_t>(info.st_size) > max_file_size) return ReadStatus::too_big;
  bytes.resize(static_cast<size_t>(info.st_size));
  size_t filled = 0;
  while (filled < bytes.size()) {
    ssize_t got = ::read(fd, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return ReadStatus::unreadable;
    if (got == 0) break;
    filled += static_cast<size_t>(got);
  }
  bytes.resize(filled);
  return ReadStatus::ok;
}

}  // namespace

DiskFiles::DiskFiles(std::string root) {
  std::error_code error;
  root_ = fs::canonical(root, error).string();
  if (!error) folder_ = open(root_.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (folder_ < 0)
    throw Trouble({"le dossier « " + root + " » n’existe pas", "the folder “" + root + "” does not exist"});
}

DiskFiles::~DiskFiles() { close(folder_); }

ReadResult DiskFiles::read(const std::string& path) const {
  ReadResult result;
  if (!stays_inside(path)) {
    result.status = ReadStatus::outside;
    return result;
  }
  Descriptor file(open_below(folder_, root_, path, result.status));
  if (file.fd < 0) return result;
  result.status = read_all(file.fd, result.bytes);
  if (result.status != ReadStatus::ok) result.bytes.clear();
  return result;
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
  if (found->second.size() > max_file_size) return {ReadStatus::too_big, {}};
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
