#include "html/files/assets.h"

#include <algorithm>

#include "base/fingerprint.h"
#include "base/parallel.h"
#include "image/image.h"
#include "image/svg.h"
#include "model/links.h"

namespace annuaire {
namespace {

/// A GIF becomes a PNG.
std::string narrow_path(const std::string& path, uint32_t width, ImageInfo::Format format) {
  size_t dot = path.rfind('.'), slash = path.rfind('/');
  if (dot == std::string::npos || dot < slash) dot = path.size();
  std::string ending = format == ImageInfo::Format::gif ? ".png" : path.substr(dot);
  return path.substr(0, dot) + "-" + std::to_string(width) + ending;
}

constexpr uint32_t share_picture_width = 1200;
constexpr uint32_t copy_widths[] = {480, 960};  ///< beside the widest that is shown

/// "assets/a/photo.jpg" → "images/a/photo-480.1a2b3c4d.webp"
std::string copy_path(std::string_view path, uint32_t width, uint64_t print) {
  path.remove_prefix(std::min(path.size(), path.find('/') + 1));
  return copies_folder + std::string(path.substr(0, path.rfind('.'))) + "-" + std::to_string(width) + "." +
         hex(print).substr(0, 8) + ".webp";
}

std::vector<PictureCopy> copies_of(const std::string& path, uint32_t width, std::string_view bytes) {
  uint64_t print = fingerprint(bytes, copy_recipe(bytes));
  std::vector<PictureCopy> copies;
  auto add = [&](uint32_t to) { copies.push_back({copy_path(path, to, print), to, print ^ to}); };
  for (uint32_t narrower : copy_widths)
    if (narrower < width) add(narrower);
  add(width);
  return copies;
}

std::optional<Picture> measure(const Files& files, const std::string& path, uint32_t max_width) {
  ReadResult file = files.read(path);
  if (file.status != ReadStatus::ok) return std::nullopt;
  ImageInfo info = image_info(file.bytes);
  if (!info.ok() || info.width == 0) return std::nullopt;
  bool drawn = info.format == ImageInfo::Format::svg;
  std::vector<PictureCopy> copies;
  if (!drawn && max_width == max_picture_width)
    copies = copies_of(path, std::min(info.width, max_width), file.bytes);
  bool fits = info.width <= max_width && !info.animated && !has_inks(file.bytes);
  const bool white = max_width == max_logo_width && is_white(file.bytes);
  if (fits || drawn) return Picture{path, info.width, info.height, white, std::move(copies)};
  const uint32_t width = std::min(info.width, max_width);
  auto height = static_cast<uint32_t>((uint64_t{info.height} * width + info.width / 2) / info.width);
  std::string narrow = narrow_path(path, width, info.format);
  while (files.exists(narrow)) narrow = narrow_path(narrow, width, info.format);
  return Picture{narrow, width, height > 0 ? height : 1, white, std::move(copies)};
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
  if (made && !made->copies.empty()) copies_.emplace(path, made->copies);
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

void Assets::publish_whole(const std::string& path, const BuildContext& build) const {
  auto narrowed = narrowed_.find(path);
  if (narrowed == narrowed_.end()) return build.sink({path, files_.read(path).bytes, 0});
  const auto& [source, width] = narrowed->second;
  std::string bytes = files_.read(source).bytes;
  constexpr uint64_t first_recipe = 1;
  uint64_t inputs = fingerprint(bytes, width) + copy_recipe(bytes) - first_recipe;
  if (!build.keep(path, inputs)) build.sink({path, fit_width(bytes, width), inputs});
}

/// The pixels are read once for all copies that are to be made.
void Assets::publish_copies(const std::string& path, const BuildContext& build) const {
  std::vector<const PictureCopy*> wanted;
  std::vector<uint32_t> widths;
  for (const PictureCopy& copy : copies_.at(path)) {
    if (build.keep(copy.path, copy.inputs)) continue;
    wanted.push_back(&copy);
    widths.push_back(copy.width);
  }
  if (wanted.empty()) return;
  std::vector<std::string> made = webp_copies(files_.read(path).bytes, widths);
  for (size_t i = 0; i < wanted.size(); ++i)
    build.sink({wanted[i]->path, std::move(made[i]), wanted[i]->inputs});
}

void Assets::draw(std::string path, uint64_t inputs, std::function<std::string()> svg) {
  std::lock_guard lock(mutex_);
  drawings_.insert_or_assign(std::move(path), Drawing{inputs, std::move(svg)});
}

std::string Assets::bytes(std::string_view target) const {
  const std::string path = picture_path(target);
  return path.empty() ? std::string() : files_.read(path).bytes;
}

std::string Assets::publish_drawn(const BuildContext& build) const {
  std::vector<const std::string*> wanted;
  for (const auto& [path, drawing] : drawings_)
    if (!build.keep(path, drawing.inputs)) wanted.push_back(&path);
  std::vector<char> failed(wanted.size());
  parallel_for(wanted.size(), build.threads, [&](size_t i) {
    const Drawing& drawing = drawings_.at(*wanted[i]);
    if (std::optional<std::string> png = svg_to_png(drawing.svg(), share_picture_width))
      build.sink({*wanted[i], std::move(*png), drawing.inputs});
    else
      failed[i] = true;
  });
  auto first = std::find(failed.begin(), failed.end(), true);
  return first == failed.end() ? "" : *wanted[static_cast<size_t>(first - failed.begin())];
}

std::string Assets::publish(const BuildContext& build) const {
  std::vector<std::string> whole = paths(), copied;
  for (const auto& [path, copies] : copies_) copied.push_back(path);
  parallel_for(copied.size(), build.threads, [&](size_t i) { publish_copies(copied[i], build); });
  parallel_for(whole.size(), build.threads, [&](size_t i) { publish_whole(whole[i], build); });
  return publish_drawn(build);
}

std::string source_set(const Picture& picture, const Routes& routes) {
  std::string set;
  for (const PictureCopy& copy : picture.copies)
    set += (set.empty() ? "" : ", ") + routes.file(copy.path) + " " + std::to_string(copy.width) + "w";
  return set;
}

}  // namespace annuaire
