// A file that is open, and the one loop that reads one to its end.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace annuaire {

/// A file descriptor, closed at the end of its life; -1 is none.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : fd_(other.release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  explicit operator bool() const { return fd_ >= 0; }
  int get() const { return fd_; }
  /// Whoever takes it closes it.
  int release() { return std::exchange(fd_, -1); }
  /// The size of a regular file, bytes; nothing of anything else.
  std::optional<size_t> size() const;
  /// `size` bytes from where it stands, fewer where it ends before; nothing if it cannot be read.
  std::optional<std::string> read(size_t size) const;

 private:
  int fd_;
};

}  // namespace annuaire
