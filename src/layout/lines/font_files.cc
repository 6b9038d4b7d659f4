#include "layout/lines/font_files.h"

#include <filesystem>
#include <map>

namespace fs = std::filesystem;

namespace annuaire {
namespace {

using Paths = std::map<std::string, std::string>;  // file name → path

bool is_font(const fs::path& path) {
  std::string ending = path.extension().string();
  return ending == ".ttf" || ending == ".otf" || ending == ".ttc" || ending == ".TTF" || ending == ".OTF";
}

void gather(const fs::path& folder, Paths& found) {
  std::error_code fault;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, fault), end;
  for (; !fault && at != end; at.increment(fault)) {
    if (!is_font(at->path())) continue;
    std::string path = at->path().string();
    auto [place, fresh] = found.emplace(at->path().filename().string(), path);
    if (!fresh && path < place->second) place->second = path;
  }
}

Paths system_fonts() {
  Paths shared, local;
  gather("/usr/share/fonts", shared);
  gather("/usr/local/share/fonts", local);
  shared.merge(local);
  return shared;
}

}  // namespace

std::string find_font(const std::string& file, const std::vector<std::string>& folders) {
  if (file.empty()) return {};
  std::error_code fault;
  for (const std::string& folder : folders) {
    fs::path path = fs::path(folder) / file;
    if (fs::is_regular_file(path, fault)) return path.string();
  }
  static const Paths system = system_fonts();  // listed once: the disk is slow
  auto found = system.find(file);
  return found == system.end() ? std::string() : found->second;
}

}  // namespace annuaire
