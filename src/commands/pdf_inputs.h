// Fingerprints of all that a PDF is made from, so that one that still stands is kept.
#pragma once

#include "base/files.h"
#include "commands/pdf_plan.h"
#include "compose/compose.h"
#include "layout/lines/shaper.h"
#include "layout/style.h"
#include "theme/theme.h"

namespace annuaire {

/// The theme's sentences in the language of the site.
Strings strings_of(const Site& site, const Theme& theme);
/// What every PDF of the site depends on: program, theme, faces, settings, and what links may lead to.
uint64_t common_inputs(const Site& site, const Theme& theme, const Style& style, const Fonts& fonts);
/// All that one book is made from. `common`: as above.
uint64_t inputs_of(const Site& site, const PdfBook& book, const Files& files, uint64_t common);
/// The same for one of its files; `icc`: the printer's colour profile.
uint64_t inputs_of(const PdfBook::File& file, uint64_t book, std::string_view icc);

}  // namespace annuaire
