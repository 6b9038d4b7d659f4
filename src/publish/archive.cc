#include "publish/archive.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <minizip/zip.h>
#include <utility>

#include "base/trouble.h"
#include "publish/disk.h"

namespace annuaire {
namespace {

[[noreturn]] void fail(const std::string& path, const std::string& why) {
  throw Trouble({"impossible d’écrire l’archive « " + path + " » : " + why,
                 "cannot write the archive “" + path + "”: " + why});
}

/// What is packed already gains nothing.
bool is_packed(std::string_view path) {
  for (std::string_view end : {".pdf", ".jpg", ".jpeg", ".png", ".webp", ".gif", ".zip"})
    if (path.ends_with(end)) return true;
  return false;
}

/// An archive beside the place where it is to stand; gone again unless it is ended.
class Archive {
 public:
  explicit Archive(std::string path)
      : path_(std::move(path)),
        beside_(path_ + ".nouveau"),
        zip_(zipOpen64(beside_.c_str(), APPEND_STATUS_CREATE)) {
    if (!zip_) fail(path_, std::strerror(errno));
  }
  ~Archive() {
    if (zip_) zipClose(zip_, nullptr);
    if (!beside_.empty()) std::remove(beside_.c_str());
  }
  Archive(const Archive&) = delete;

  void add(const std::string& name, const std::string& bytes, const Date& day) {
    constexpr uLong utf8_names = 1 << 11;
    constexpr int first_year = 1980;
    zip_fileinfo facts{};
    facts.tmz_date.tm_year = static_cast<uInt>(std::max(day.year, first_year));
    facts.tmz_date.tm_mon = static_cast<uInt>(day.month - 1);
    facts.tmz_date.tm_mday = static_cast<uInt>(day.day);
    check(zipOpenNewFileInZip4_64(zip_, name.c_str(), &facts, nullptr, 0, nullptr, 0, nullptr,
                                  is_packed(name) ? 0 : Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS,
                                  DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nullptr, 0, 0, utf8_names, 0));
    check(zipWriteInFileInZip(zip_, bytes.data(), static_cast<unsigned>(bytes.size())));
    check(zipCloseFileInZip(zip_));
  }

  /// Puts it in its place.
  void finish() {
    check(zipClose(std::exchange(zip_, nullptr), nullptr));
    disk::rename(beside_, path_);
    beside_.clear();
  }

 private:
  void check(int status) const {
    if (status != ZIP_OK) fail(path_, errno ? std::strerror(errno) : "minizip " + std::to_string(status));
  }

  const std::string path_;
  std::string beside_;
  zipFile zip_ = nullptr;
};

}  // namespace

void write_archive(const std::string& folder, const std::vector<std::string>& paths, const Date& day,
                   const std::string& path) {
  const std::string top = folder.substr(folder.rfind('/') + 1) + "/";
  Archive archive(path);
  for (const std::string& each : paths) {
    std::optional<std::string> bytes = disk::read(folder + "/" + each);
    if (!bytes) fail(path, folder + "/" + each);
    archive.add(top + each, *bytes, day);
  }
  archive.finish();
}

}  // namespace annuaire
