#include "base/descriptor.h"

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace annuaire {

Descriptor::~Descriptor() {
  if (fd_ >= 0) ::close(fd_);
}

std::optional<size_t> Descriptor::size() const {
  struct stat info;
  if (::fstat(fd_, &info) != 0 || !S_ISREG(info.st_mode)) return std::nullopt;
  return static_cast<size_t>(info.st_size);
}

std::optional<std::string> Descriptor::read(size_t size) const {
  std::string bytes(size, '\0');
  size_t filled = 0;
  while (filled < size) {
    const ssize_t got = ::read(fd_, bytes.data() + filled, size - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    filled += static_cast<size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace annuaire
