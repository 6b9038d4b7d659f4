// Notes and addresses that a text defines: those that nothing calls would vanish without a word.
#pragma once

#include <string_view>

#include "base/diagnostic.h"

namespace annuaire {

/// Tells of "[^note]: …" and "[nom]: https://…" that are never called, or that stand there twice. `body`: the
/// place of the text in its source.
void check_definitions(std::string_view markdown, Span body, Diagnostics& out);

}  // namespace annuaire
