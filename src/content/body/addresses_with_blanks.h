// "![Vue](Vue du parc.jpg)": phones and word processors name files so, and Markdown takes no such address.
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

/// The line with such addresses between "<" and ">".
std::string with_angled_addresses(std::string_view line);

/// Does it begin as addresses do, "https://", "/" or "#", or end as names of files do?
bool looks_like_address(std::string_view words);

}  // namespace annuaire
