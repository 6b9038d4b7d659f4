// What templates are filled with.
#pragma once

#include <nlohmann/json.hpp>

namespace annuaire {

/// JSON whose groups keep their members side by side, in the order in which they were given: a page's groups
/// are many, small and short-lived, so that looking through a row is quicker than building a tree.
using TemplateData = nlohmann::ordered_json;

}  // namespace annuaire
