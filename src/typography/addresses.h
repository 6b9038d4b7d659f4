// Web and mail addresses in running text.
#pragma once

#include <string_view>

namespace annuaire {

/// The end of the web address that begins at `at` ("https://…", "www.…"), without the punctuation after it;
/// `at` if none begins there.
size_t address_end(std::string_view text, size_t at);

}  // namespace annuaire
