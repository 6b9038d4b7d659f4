// JSON written as it goes, where a tree of values would only be thrown away.
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

/// Appends a JSON string (RFC 8259, section 7). `text` is UTF-8.
void append_json(std::string& out, std::string_view text);
/// The same as it may stand in a script element of HTML: "<", ">" and "&" are escaped too.
void append_script_json(std::string& out, std::string_view text);

}  // namespace annuaire
