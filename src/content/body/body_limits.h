// Texts that no editor writes and that would keep the Markdown reader busy for minutes.
#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.h"

namespace annuaire {

struct BeyondLimit {
  size_t begin = 0, end = 0;  ///< bytes of the body: where it goes too far
  Message message, hint;
};

/// cmark-gfm 0.29 takes quadratic time for very long words, for thousands of "![", "<!", "<?" or "[^", and
/// for rows of hundreds of cells.
std::optional<BeyondLimit> beyond_limits(std::string_view body);

}  // namespace annuaire
