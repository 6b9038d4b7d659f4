// JSON text (RFC 8259), UTF-8.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/data.h"

namespace annuaire {

/// What was read, or the line on which the text stops being JSON.
struct JsonReading {
  std::optional<Data> data;
  size_t fault_line = 0;  ///< counts from 1
};
/// `comments`: // and /* */ may stand between values. What nests deeper than 100 is a fault of the first
/// line.
JsonReading read_json(std::string_view text, bool comments = false);

/// Where JSON stands: nothing in a script element of HTML may end it, so that "<", ">" and "&" are escaped.
enum class JsonIn : uint8_t { file, script };

void append_json(std::string& out, const Data& value, JsonIn in = JsonIn::file);
/// Text, for JSON that is written as it goes.
void append_json_text(std::string& out, std::string_view text, JsonIn in = JsonIn::file);
/// In one line, without blanks.
std::string write_json(const Data& value, JsonIn in = JsonIn::file);
/// For people: a line for each value, two blanks for each level; ends with a line end.
std::string write_json_lines(const Data& value);

}  // namespace annuaire
