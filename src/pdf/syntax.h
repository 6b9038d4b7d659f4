// PDF's notation for numbers, strings and references (ISO 32000-1, 7.3).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "layout/geometry.h"

namespace annuaire::pdf {

/// Number of an indirect object.
using Id = uint32_t;

/// Appends `value` with at most `decimals` (0–6) decimals, whatever the locale; what is no number gives 0.
void append_number(std::string& out, double value, int decimals = 2);
std::string number(double value, int decimals = 2);

/// "[0 0 595.28 841.89]": left, lower, right and upper edge.
std::string box_array(const Box& box);

/// "12 0 R"
std::string reference(Id id);

/// The last `digits` hexadecimal digits of a value.
void append_hex(std::string& out, unsigned value, int digits);
/// UTF-16BE in hexadecimal digits, without brackets or byte order mark.
std::string utf16_hex(std::string_view utf8);
/// A string that people read: (ASCII) or <FEFF…>; cut at 16,000 characters (PDF/A-2 6.1.13).
std::string text_string(std::string_view utf8);
/// A string of bytes: (…) with escapes.
std::string byte_string(std::string_view bytes);
/// "/Name", what is no regular character as #xx; cut at 127 bytes.
std::string name(std::string_view bytes);

}  // namespace annuaire::pdf
