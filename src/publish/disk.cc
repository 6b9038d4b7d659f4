#include "publish/disk.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/trouble.h"

namespace fs = std::filesystem;

namespace annuaire::disk {
namespace {

[[noreturn]] void fail(const char* fr, const char* en, const std::string& path) {
  std::string why = std::strerror(errno);
  throw Trouble(
      {std::string(fr) + " « " + path + " » : " + why, std::string(en) + " “" + path + "”: " + why});
}

Descriptor open_regular(const std::string& path) {
  return Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
}

}  // namespace

std::optional<std::string> read(const std::string& path) {
  const Descriptor in = open_regular(path);
  const std::optional<size_t> size = in.size();
  return size ? in.read(*size) : std::nullopt;
}

bool holds(const std::string& path, std::string_view bytes) {
  const Descriptor in = open_regular(path);
  return in.size() == bytes.size() && in.read(bytes.size()) == bytes;
}

void write(const std::string& path, std::string_view bytes) {
  Descriptor out(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666));
  if (!out) fail("impossible d’écrire", "cannot write", path);
  while (!bytes.empty()) {
    ssize_t done = ::write(out.get(), bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) fail("impossible d’écrire", "cannot write", path);
    bytes.remove_prefix(static_cast<size_t>(done));
  }
  if (::close(out.release()) != 0) fail("impossible d’écrire", "cannot write", path);
}

void rename(const std::string& from, const std::string& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0)
    fail("impossible de mettre en place", "cannot put in place", to);
}

void make_folders(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error) {
    errno = error.value();
    fail("impossible de créer le dossier", "cannot create the folder", path);
  }
}

void make_parent(const std::string& path) {
  std::string parent = path.substr(0, path.rfind('/'));
  if (::mkdir(parent.c_str(), 0777) != 0 && errno != EEXIST) make_folders(parent);
}

void move_into(const std::string& from, const std::string& to) {
  for (const fs::directory_entry& entry : fs::directory_iterator(from)) {
    std::string target = to + "/" + entry.path().filename().string();
    if (entry.is_directory() && exists(target))
      move_into(entry.path().string(), target);
    else
      rename(entry.path().string(), target);
  }
}

bool exists(const std::string& path) {
  struct stat s;
  return ::lstat(path.c_str(), &s) == 0;
}

Lock::Lock(const std::string& folder)
    : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (!descriptor_) fail("impossible d’ouvrir le dossier", "cannot open the folder", folder);
  if (::flock(descriptor_.get(), LOCK_EX | LOCK_NB) == 0) return;
  throw Trouble({"une autre construction écrit déjà dans « " + folder + " »",
                 "another build is already writing to “" + folder + "”"});
}

}  // namespace annuaire::disk
