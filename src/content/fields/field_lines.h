// The lines of a front matter: indentation, list marks, keys.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace annuaire {

struct Schema;

/// The file being read and where its faults go.
struct Reading {
  const Sources& sources;
  FileId file;
  Diagnostics& out;
  size_t most = SIZE_MAX;          ///< diagnostics in `out` at which reading stops
  const Schema* schema = nullptr;  ///< of the whole file; null: not known

  bool full() const { return out.all().size() >= most; }
  std::string_view text() const { return sources[file].text; }
  std::string_view text(uint32_t begin, uint32_t end) const { return text().substr(begin, end - begin); }
  Span span(uint32_t begin, uint32_t end) const { return {file, begin, end}; }
  /// [begin, end) without blanks at its ends.
  Span trimmed(uint32_t begin, uint32_t end) const;
};

struct Line {
  uint32_t begin = 0;  ///< first byte
  uint32_t text = 0;   ///< first byte after the indentation
  uint32_t end = 0;    ///< past the last byte that is not blank; `text` if there is none
  int indent = 0;      ///< a tab counts 2, any other blank (no-break ones too) 1
  bool blank() const { return text == end; }
};

/// The line that starts at `begin`; the next one starts after its line feed.
Line line_at(std::string_view text, uint32_t begin);
/// Where the line after the one that holds `byte` begins; the text's size after the last.
uint32_t next_line(std::string_view text, uint32_t byte);
std::vector<Line> lines_between(std::string_view text, uint32_t begin, uint32_t end);

/// Bytes of the mark that opens a list item (`-`, or a bullet of a word processor) and the blanks after it; 0
/// if the text opens none.
uint32_t item_mark(std::string_view text);

/// `name: value` or `name : value`.
struct Key {
  Span name;      ///< without quotes
  uint32_t rest;  ///< first byte after the colon
  bool spaced;    ///< a blank, or nothing, follows the colon
};
/// The key that opens bytes [begin, end), whatever its name; none where no short name stands before a colon.
std::optional<Key> key_in(const Reading& in, uint32_t begin, uint32_t end);

}  // namespace annuaire
