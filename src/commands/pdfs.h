// The PDFs of a build.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "commands/pdf_plan.h"
#include "html/render_site.h"
#include "publish/publish.h"
#include "theme/theme.h"

namespace annuaire {

/// Is told the absolute path of each file outside the site's tree that counts: fonts, profiles, hyphenation.
using Sees = std::function<void(const std::string& path)>;

/// Sets and stages them, each book in one thread; a file that stands is kept, and what was said of it is said
/// again. `publisher` may be null: all are set, none is written. Gives what pages need to link them, in the
/// order of `books`.
std::vector<PdfLink> build_pdfs(const Site& site, const Theme& theme, const Files& files,
                                const std::vector<PdfBook>& books, unsigned threads, Publisher* publisher,
                                const Sees& sees, Diagnostics& out);

}  // namespace annuaire
