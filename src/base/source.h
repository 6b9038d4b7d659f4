// Every text the program read, kept whole, so that any later phase can point at the exact word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace annuaire {

using FileId = uint32_t;
inline constexpr FileId no_file = UINT32_MAX;

/// Half-open byte range [begin, end) of one source's text (UTF-8).
struct Span {
  FileId file = no_file;
  uint32_t begin = 0, end = 0;
  bool operator==(const Span&) const = default;
};

/// One text as the program works on it: UTF-8, NFC, line ends "\n", no byte order mark.
struct Source {
  std::string path;  ///< relative to the site root, '/' between folders
  std::string text;
};

/// Line and column of a byte, counted from 1; columns count characters as displayed, not bytes.
struct Position {
  uint32_t line = 1, column = 1;
};

/// All sources of a run. `reserve` hands out ids in a fixed order so that files can then be filled in
/// parallel, each slot by one thread.
class Sources {
 public:
  FileId add(std::string path, std::string text);
  FileId reserve(size_t count);  ///< id of the first of `count` empty slots
  Source& operator[](FileId id) { return sources_[id]; }
  const Source& operator[](FileId id) const { return sources_[id]; }
  size_t size() const { return sources_.size(); }
  std::string_view text(Span span) const;
  Position position(FileId file, uint32_t byte) const;
  std::string_view line_around(FileId file, uint32_t byte) const;

 private:
  std::vector<Source> sources_;
};

}  // namespace annuaire
