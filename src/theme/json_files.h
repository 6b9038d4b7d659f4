// The files of one kind of a theme and its parents (theme.json, print.json, sentences of a language), kept so
// that any of their words can be pointed at.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/data.h"

namespace annuaire {

struct JsonFile {
  std::string path;  ///< "themes/mien/print.json"
  std::string text;
  Data data;
  bool root = false;  ///< of the first theme of the line: it says what there is
};

/// Where a member stands in its text: bytes.
struct JsonPlace {
  size_t name = 0, value = 0;
};

/// Finds members by their path: names of rows joined by ".", places in lists as "[1]": "niveaux[1].forme".
class JsonFiles {
 public:
  /// `path`: named where nothing is found and no file was added.
  explicit JsonFiles(std::string path = {}) : path_(std::move(path)) {}
  /// Each overlays those added before.
  void add(JsonFile file) { files_.push_back(std::move(file)); }
  const std::vector<JsonFile>& all() const { return files_; }
  /// The last file's.
  const std::string& path() const { return files_.empty() ? path_ : files_.back().path; }
  /// "path:line:column" of a member's name, or of its value, in the last file that has it; else `path`.
  /// Of a member of a list, in the last file that has the list: its place, or that of the nearest part around
  /// it.
  std::string name(std::string_view member) const { return place(member, &JsonPlace::name); }
  std::string value(std::string_view member) const { return place(member, &JsonPlace::value); }

 private:
  std::string place(std::string_view member, size_t JsonPlace::*part) const;

  std::string path_;
  std::vector<JsonFile> files_;
};

/// "path:line:column" of a byte of the file.
std::string place_in(const JsonFile& file, size_t byte);
/// The same of a member's name or value; the path where the file lacks it.
std::string name_in(const JsonFile& file, std::string_view member);
std::string value_in(const JsonFile& file, std::string_view member);

}  // namespace annuaire
