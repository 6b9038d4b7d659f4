// Notes as word processors paste them: "éteinte[1]" and, further down, "[1] Selon la mairie."
#pragma once

#include <string_view>

#include "base/diagnostic.h"

namespace annuaire {

/// Says so at each call. `place`: of the Markdown in its file.
void check_word_notes(std::string_view markdown, const Sources& sources, Span place, Diagnostics& out);

}  // namespace annuaire
