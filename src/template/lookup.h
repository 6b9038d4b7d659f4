// What a tag's name finds in data, and how that is shown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "template/data.h"

namespace annuaire {

/// "a.b" → {a, b}; empty for ".".
std::vector<std::string> keys_of(std::string_view name);
/// Follows the keys of "a.b" from one value; null if one is not there. A number names an item of a list; an
/// item that the list lacks is JSON's null, not missing.
const TemplateData* follow(const TemplateData& from, const std::vector<std::string>& keys);
/// A section shows anything but null, false, 0 and empty texts, lists and groups.
bool is_shown(const TemplateData& value);
/// Is it something that {{x}} prints: a text or a number?
inline bool is_printed(const TemplateData& value) { return value.is_string() || value.is_number(); }

}  // namespace annuaire
