#include "publish/archive.h"

#include <algorithm>
#include <cstdint>
#include <list>
#include <memory>
#include <zip.h>

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

/// An archive in memory.
class Archive {
 public:
  explicit Archive(std::string path) : path_(std::move(path)) {
    zip_error_t fault;
    zip_error_init(&fault);
    whole_ = zip_source_buffer_create(nullptr, 0, 0, &fault);
    zip_ = whole_ ? zip_open_from_source(whole_, ZIP_TRUNCATE, &fault) : nullptr;
    if (!zip_) fail(path_, zip_error_strerror(&fault));
    zip_source_keep(whole_);  // closing the archive gives its own away
  }
  ~Archive() {
    if (zip_) zip_discard(zip_);
    zip_source_free(whole_);
  }
  Archive(const Archive&) = delete;

  void add(const std::string& name, std::string bytes, const Date& day) {
    const std::string& kept = bytes_.emplace_back(std::move(bytes));
    zip_source_t* source = zip_source_buffer(zip_, kept.data(), kept.size(), 0);
    const zip_int64_t file = source ? zip_file_add(zip_, name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (file < 0) {
      if (source) zip_source_free(source);
      fail(path_, zip_strerror(zip_));
    }
    const auto number = static_cast<zip_uint64_t>(file);
    zip_set_file_compression(zip_, number, is_packed(name) ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
    const auto date =
        static_cast<zip_uint16_t>((std::max(day.year, 1980) - 1980) << 9 | day.month << 5 | day.day);
    zip_file_set_dostime(zip_, number, 0, date, 0);
  }

  /// Ends it; its bytes.
  std::string finish() {
    if (zip_close(zip_) != 0) fail(path_, zip_strerror(zip_));
    zip_ = nullptr;
    zip_stat_t facts;
    std::string out;
    if (zip_source_stat(whole_, &facts) == 0 && zip_source_open(whole_) == 0) {
      out.resize(static_cast<size_t>(facts.size));
      const zip_int64_t got = zip_source_read(whole_, out.data(), out.size());
      zip_source_close(whole_);
      if (got == static_cast<zip_int64_t>(out.size())) return out;
    }
    fail(path_, zip_error_strerror(zip_source_error(whole_)));
  }

 private:
  const std::string path_;
  std::list<std::string> bytes_;  // read when the archive is closed
  zip_source_t* whole_ = nullptr;
  zip_t* zip_ = nullptr;
};

}  // namespace

void write_archive(const std::string& folder, const std::vector<std::string>& paths, const Date& day,
                   const std::string& path) {
  const std::string top = folder.substr(folder.rfind('/') + 1) + "/";
  Archive archive(path);
  for (const std::string& each : paths) {
    std::optional<std::string> bytes = disk::read(folder + "/" + each);
    if (!bytes) fail(path, folder + "/" + each);
    archive.add(top + each, std::move(*bytes), day);
  }
  const std::string bytes = archive.finish();
  if (disk::holds(path, bytes)) return;
  disk::write(path + ".nouveau", bytes);
  disk::rename(path + ".nouveau", path);
}

}  // namespace annuaire
