// Texts whose UTF-8 was once read as Windows-1252: « lâ€™Ã©tÃ© » for « l’été ».
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

/// The text as it was, and where (byte of it) the first such character stands. `text` is empty where there is
/// none.
struct Restored {
  std::string text;
  size_t first = 0, count = 0;
};

Restored restore_double_encoded(std::string_view text);

}  // namespace annuaire
