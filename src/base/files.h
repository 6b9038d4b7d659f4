// All reading goes through Files, so that tests can use a tree in memory and nothing outside the root is
// read.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.h"

namespace annuaire {

/// What `Files::list` finds in a folder.
struct Entry {
  std::string name;
  bool folder = false;
};

/// What became of a wish to read; anything but `ok` leaves `bytes` empty.
enum class ReadStatus { ok, absent, outside, too_big, unreadable };
struct ReadResult {
  ReadStatus status = ReadStatus::absent;
  std::string bytes;
};

/// A tree of files below one root. Paths are relative, '/' between folders. A path that leaves the root, by
/// `..` or through a symbolic link, gives `outside`. Safe to call from several threads.
class Files {
 public:
  virtual ~Files() = default;
  virtual ReadResult read(const std::string& path) const = 0;
  virtual bool exists(const std::string& path) const = 0;                ///< a regular file inside the root
  virtual std::vector<Entry> list(const std::string& folder) const = 0;  ///< sorted by name (bytes)
  /// Where the root is, for messages only; empty for a tree in memory.
  virtual std::string root() const { return {}; }
};

class DiskFiles : public Files {
 public:
  /// Throws Trouble if `root` is no folder.
  explicit DiskFiles(std::string root);
  ReadResult read(const std::string& path) const override;
  bool exists(const std::string& path) const override;
  std::vector<Entry> list(const std::string& folder) const override;
  std::string root() const override { return root_; }

 private:
  std::string root_;   ///< canonical, no final '/'
  Descriptor folder_;  ///< the root, open
};

/// For tests: path → bytes.
class MemoryFiles : public Files {
 public:
  explicit MemoryFiles(std::map<std::string, std::string> files) : files_(std::move(files)) {}
  ReadResult read(const std::string& path) const override;
  bool exists(const std::string& path) const override;
  std::vector<Entry> list(const std::string& folder) const override;

 private:
  std::map<std::string, std::string> files_;
};

/// A folder of a tree; its path is relative to the tree's root.
struct Folder {
  const Files* tree = nullptr;
  std::string path;
};

/// Where a file of a tree is on disk, for messages; the path itself for a tree in memory.
std::string absolute_path(const Files& files, const std::string& path);

/// The paths of all files below a folder, sorted (bytes), folders in folders eight deep.
std::vector<std::string> files_below(const Files& files, const std::string& folder);

/// By its name.
bool is_font_file(std::string_view path);

/// Largest file that is read (bytes): a card is never 20 MB, a font for Chinese may be.
inline constexpr size_t max_file_size = 16u << 20, max_font_size = 128u << 20;

}  // namespace annuaire
