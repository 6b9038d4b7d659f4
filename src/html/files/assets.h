// Pictures and other files of assets/ that pages show or link: what is used is copied, too wide ones smaller.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/build_context.h"
#include "base/files.h"
#include "model/routes.h"

namespace annuaire {

/// A smaller or lighter copy of a picture, made by us.
struct PictureCopy {
  std::string path;  ///< below the output folder; the name changes with the bytes
  uint32_t width = 0;
  uint64_t inputs = 0;  ///< fingerprint of what it is made from
};

struct Picture {
  std::string path;  ///< below the output folder
  uint32_t width = 0, height = 0;
  bool white = false;                 ///< of a logo: nobody would see it on a light ground
  std::vector<PictureCopy> copies{};  ///< in WebP, the narrowest first; none of a logo or an SVG
};

/// Folder of the copies: everything in it may be kept for ever.
inline constexpr const char* copies_folder = "images/";

/// Widest copy of a partner's logo, pixels.
inline constexpr uint32_t max_logo_width = 480;

/// Notes what is used while pages are made in several threads; `publish` comes after.
class Assets {
 public:
  explicit Assets(const Files& files) : files_(files) {}
  /// A picture named in a card or body, no wider than `max_width` pixels: the file itself, or
  /// « photo-1600.jpg » beside it; a GIF that moves, « signe-200.png », its first picture. Nothing if it
  /// cannot be used (the check has said so).
  std::optional<Picture> picture(std::string_view target, uint32_t max_width);
  /// Marks a file as used; false if there is none at `path` or it is not below assets/.
  bool use(const std::string& path);
  /// A picture to be drawn as PNG from an SVG of ours, asked for when it is not there yet; `inputs`: its
  /// fingerprint.
  void draw(std::string path, uint64_t inputs, std::function<std::string()> svg);
  /// The bytes of a picture of assets/; empty where there is none.
  std::string bytes(std::string_view target) const;
  /// Paths below the output folder, sorted.
  std::vector<std::string> paths() const;
  /// Returns the first SVG that cannot be drawn, by the path it was meant for; empty when all is well.
  std::string publish(const BuildContext& build) const;

 private:
  using Key = std::pair<std::string, uint32_t>;  ///< source path, widest

  void publish_whole(const std::string& path, const BuildContext& build) const;
  std::string publish_drawn(const BuildContext& build) const;
  void publish_copies(const std::string& path, const BuildContext& build) const;

  const Files& files_;
  std::mutex mutex_;
  std::map<Key, std::optional<Picture>> pictures_;
  std::set<std::string> used_;           ///< to copy as they are
  std::map<std::string, Key> narrowed_;  ///< output path → what it is made from
  struct Drawing {
    uint64_t inputs = 0;
    std::function<std::string()> svg;
  };
  std::map<std::string, Drawing> drawings_;                 ///< output path → what it is made from
  std::map<std::string, std::vector<PictureCopy>> copies_;  ///< source path → copies
};

/// The copies for a `srcset`: "/images/photo-480.1a2b3c4d.webp 480w, …"; empty without copies.
std::string source_set(const Picture& picture, const Routes& routes);

}  // namespace annuaire
