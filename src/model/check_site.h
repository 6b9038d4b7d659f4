// Checks that need the whole site: links between cards, images, near-identical names, typography.
#pragma once

#include "base/diagnostic.h"
#include "base/files.h"
#include "model/site.h"

namespace annuaire {

void check_site(const Site& site, const Files& files, unsigned threads, Diagnostics& out);

}  // namespace annuaire
