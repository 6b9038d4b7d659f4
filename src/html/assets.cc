#include "html/assets.h"

#include "base/parallel.h"
#include "image/image.h"
#include "model/links.h"

namespace annuaire {
namespace {

std::string narrow_path(const std::string& path, uint32_t width) {
  size_t dot = path.rfind('.'), slash = path.rfind('/');
  if (dot == std::string::npos || dot < slash) dot = path.size();
  return path.substr(0, dot) + "-" + std::to_string(width) + path.substr(dot);
}

std::optional<Picture> measure(const Files& files, const std::string& path, uint32_t max_width) {
  ReadResult file = files.read(path);
  if (file.status != ReadStatus::ok) return std::nullopt;
  ImageInfo info = image_info(file.bytes);
  if (!info.ok() || info.width == 0) return std::nullopt;
  if (info.width <= max_width || info.format == ImageInfo::Format::svg)
    return Picture{path, info.width, info.height};
  auto height = static_cast<uint32_t>((uint64_t{info.height} * max_width + info.width / 2) / info.width);
  std::string narrow = narrow_path(path, max_width);
  while (files.exists(narrow)) narrow = narrow_path(narrow, max_width);
  return Picture{narrow, max_width, height > 0 ? height : 1};
}

}  // namespace

std::optional<Picture> Assets::picture(std::string_view target, uint32_t max_width) {
  std::string path = picture_path(target);
  if (path.empty()) return std::nullopt;
  std::lock_guard lock(mutex_);
  Key key{path, max_width};
  if (auto known = pictures_.find(key); known != pictures_.end()) return known->second;
  std::optional<Picture> made = measure(files_, path, max_width);
  if (made && made->path == path) used_.insert(path);
  if (made && made->path != path) narrowed_.emplace(made->path, key);
  return pictures_.emplace(key, made).first->second;
}

bool Assets::use(const std::string& path) {
  if (!path.starts_with("assets/")) return false;
  std::lock_guard lock(mutex_);
  if (used_.count(path) || narrowed_.count(path)) return true;
  if (!files_.exists(path)) return false;
  used_.insert(path);
  return true;
}

std::vector<std::string> Assets::paths() const {
  std::set<std::string> all = used_;
  for (const auto& [path, key] : narrowed_) all.insert(path);
  return {all.begin(), all.end()};
}

void Assets::publish(unsigned threads, const Sink& sink) const {
  std::vector<std::string> wanted = paths();
  parallel_for(wanted.size(), threads, [&](size_t i) {
    const std::string& path = wanted[i];
    auto narrowed = narrowed_.find(path);
    if (narrowed == narrowed_.end()) return sink({path, files_.read(path).bytes, 0});
    const auto& [source, width] = narrowed->second;
    sink({path, fit_width(files_.read(source).bytes, width), 0});
  });
}

}  // namespace annuaire
