#include "publish/site_notes.h"

#include <sys/stat.h>
#include <unistd.h>

#include "publish/disk.h"

namespace annuaire {
namespace {

std::string folder_of(const std::string& site) { return site + "/.annuaire"; }
std::string path_of(const std::string& site) { return folder_of(site) + "/dates"; }

// A folder itself, no link to one, that its mode lets be written: a protected one is left alone by root too.
bool is_open(const std::string& folder, const struct stat& s) {
  return S_ISDIR(s.st_mode) && (s.st_mode & 0222) != 0 && ::access(folder.c_str(), W_OK) == 0;
}

}  // namespace

std::string read_site_notes(const std::string& site) { return disk::read(path_of(site)).value_or(""); }

bool can_keep_site_notes(const std::string& site) {
  const std::string folder = folder_of(site);
  struct stat s;
  if (::lstat(folder.c_str(), &s) == 0) return is_open(folder, s);
  return ::stat(site.c_str(), &s) == 0 && is_open(site, s);
}

void keep_site_notes(const std::string& site, const std::string& bytes) {
  const std::string folder = folder_of(site), path = path_of(site), ignore = folder + "/.gitignore";
  if (disk::holds(path, bytes)) return;
  disk::make_folders(folder);
  if (!disk::exists(ignore)) disk::write(ignore, "*\n");
  disk::write(path + ".nouveau", bytes);
  disk::rename(path + ".nouveau", path);
}

}  // namespace annuaire
