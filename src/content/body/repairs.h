// Small repairs of a Markdown text before it is parsed: what is meant is certain, and Markdown takes it
// otherwise.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace annuaire {

/// The text with, line for line:
/// - addresses that hold blanks, "![Vue](Vue du parc.jpg)", between "<" and ">";
/// - "[^1] : …" and "[nom] : https://…" without the blank before the colon;
/// - columns without a title for rows that have more cells than their table, which is told.
/// Empty when nothing was changed. `body`: the place of the text in its source.
std::string repair_markdown(std::string_view markdown, Span body, Diagnostics& out);

}  // namespace annuaire
