// Fingerprints of all that a PDF is made from, so that one that still stands is kept.
#pragma once

#include "base/files.h"
#include "commands/pdf_plan.h"
#include "commands/print_tools.h"
#include "compose/compose.h"
#include "theme/theme.h"

namespace annuaire {

/// What every PDF of the site depends on: program, theme, tools, settings, and what links may lead to.
uint64_t common_inputs(const Site& site, const Theme& theme, const Makeup& makeup, const PrintTools& tools);
/// All that one book is made from. `common`: as above.
uint64_t inputs_of(const Site& site, const PdfBook& book, const Files& files, uint64_t common);
/// The same for one of its files.
uint64_t inputs_of(const PdfBook::File& file, uint64_t book, const PrintTools& tools);

}  // namespace annuaire
