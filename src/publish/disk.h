// Whole-file operations on the output folder; every failure is a Trouble that names the file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/descriptor.h"

namespace annuaire::disk {

/// The file's bytes; nothing if there is no such regular file.
std::optional<std::string> read(const std::string& path);
/// True if the regular file at `path` holds exactly `bytes`.
bool holds(const std::string& path, std::string_view bytes);
/// Creates or replaces the file.
void write(const std::string& path, std::string_view bytes);
void rename(const std::string& from, const std::string& to);
void make_folders(const std::string& path);
/// The same of the folder that holds `path`.
void make_parent(const std::string& path);
/// Moves all that stands in the folder `from` into the folder `to`, over files of the same names. A folder
/// that is not there yet is moved whole.
void move_into(const std::string& from, const std::string& to);
/// Something of any kind is there.
bool exists(const std::string& path);

/// An advisory lock on a folder, held as long as the object lives.
class Lock {
 public:
  /// Trouble if somebody else holds it.
  explicit Lock(const std::string& folder);

 private:
  Descriptor descriptor_;
};

}  // namespace annuaire::disk
