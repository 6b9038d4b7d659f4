// What a tag's name finds in data, and how that is shown.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.h"

namespace annuaire {

/// "a.b" → {a, b}; empty for ".".
std::vector<std::string> keys_of(std::string_view name);
/// Follows the keys of "a.b" from one value; nullptr if one is not there. A number names an item of a list;
/// an item that the list lacks is a null value, not missing.
const Data* follow(const Data& from, const std::vector<std::string>& keys);
/// What an unknown name may have meant: the dotted name that differs from it in the first part that is not
/// there. Nothing where none is near.
std::optional<std::string> nearest_name(std::span<const Data* const> looked_in,
                                        const std::vector<std::string>& keys);
/// A section shows anything but null, false, 0 and empty texts, lists and rows.
bool is_shown(const Data& value);

}  // namespace annuaire
