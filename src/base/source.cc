#include "base/source.h"

#include <algorithm>

#include "base/text.h"

namespace annuaire {

FileId Sources::add(std::string path, std::string text) {
  sources_.push_back({std::move(path), std::move(text)});
  return static_cast<FileId>(sources_.size() - 1);
}

FileId Sources::reserve(size_t count) {
  FileId first = static_cast<FileId>(sources_.size());
  sources_.resize(sources_.size() + count);
  return first;
}

std::string_view Sources::text(Span span) const {
  if (span.file >= sources_.size()) return {};
  std::string_view all = sources_[span.file].text;
  size_t begin = std::min<size_t>(span.begin, all.size());
  size_t end = std::clamp<size_t>(span.end, begin, all.size());
  return all.substr(begin, end - begin);
}

Position Sources::position(FileId file, uint32_t byte) const {
  std::string_view before = text({file, 0, byte});
  size_t lines = static_cast<size_t>(std::count(before.begin(), before.end(), '\n'));
  size_t start = before.rfind('\n');
  std::string_view line = start == std::string_view::npos ? before : before.substr(start + 1);
  return {static_cast<uint32_t>(lines + 1), static_cast<uint32_t>(display_width(line) + 1)};
}

std::string_view Sources::line_around(FileId file, uint32_t byte) const {
  if (file >= sources_.size()) return {};
  std::string_view all = sources_[file].text;
  size_t at = std::min<size_t>(byte, all.size());
  size_t start = at == 0 ? std::string_view::npos : all.rfind('\n', at - 1);
  size_t begin = start == std::string_view::npos ? 0 : start + 1;
  return all.substr(begin, std::min(all.find('\n', at), all.size()) - begin);
}

}  // namespace annuaire
