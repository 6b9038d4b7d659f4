// Characters of a book that no face holds.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "layout/book.h"
#include "layout/lines/font_files.h"
#include "model/site.h"

namespace annuaire {

/// One warning for each script, where its first character was typed, else for the file at `path`; signs that
/// belong to no script are told together.
void warn_missing_signs(const Book& book, const Site& site, const FontFiles& fonts, const std::string& path,
                        Diagnostics& out);

}  // namespace annuaire
