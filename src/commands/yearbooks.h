// The PDF yearbooks of a build.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "html/theme.h"
#include "model/site.h"
#include "publish/publish.h"

namespace annuaire {

struct Yearbook {
  const SiteEdition* edition = nullptr;
  std::string path;  ///< "annuaire-2021.pdf"
};

/// One yearbook an edition, unless `wanted` (the command line) or annuaire.yaml says none. An unknown kind of
/// output is an error.
std::vector<Yearbook> plan_yearbooks(const Site& site, const std::vector<std::string>& wanted,
                                     Diagnostics& out);

/// Sets and stages them, each in one thread; one that stands is kept. `publisher` may be null: all are set,
/// none is written.
void build_yearbooks(const Site& site, const Theme& theme, const Files& files,
                     const std::vector<Yearbook>& yearbooks, unsigned threads, Publisher* publisher,
                     Diagnostics& out);

}  // namespace annuaire
