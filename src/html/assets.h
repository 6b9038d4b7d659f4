// Pictures and other files of assets/ that pages show or link: what is used is copied, too wide ones smaller.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/out_file.h"

namespace annuaire {

struct Picture {
  std::string path;  ///< below the output folder
  uint32_t width = 0, height = 0;
};

/// Widest copy of a partner's logo, pixels.
inline constexpr uint32_t max_logo_width = 480;

/// Notes what is used while pages are made in several threads; `publish` comes after.
class Assets {
 public:
  explicit Assets(const Files& files) : files_(files) {}
  /// A picture named in a card or body, no wider than `max_width` pixels: the file itself, or
  /// « photo-1600.jpg » beside it. Nothing if it cannot be used (the check has said so).
  std::optional<Picture> picture(std::string_view target, uint32_t max_width);
  /// Marks a file as used; false if there is none at `path` or it is not below assets/.
  bool use(const std::string& path);
  /// Paths below the output folder, sorted.
  std::vector<std::string> paths() const;
  void publish(unsigned threads, const Sink& sink) const;

 private:
  using Key = std::pair<std::string, uint32_t>;  ///< source path, widest

  const Files& files_;
  std::mutex mutex_;
  std::map<Key, std::optional<Picture>> pictures_;
  std::set<std::string> used_;           ///< to copy as they are
  std::map<std::string, Key> narrowed_;  ///< output path → what it is made from
};

}  // namespace annuaire
