// What a build leaves behind so that the next one, if nothing has changed, need not be made.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/source.h"
#include "commands/options.h"
#include "commands/report.h"
#include "commands/site_days.h"
#include "commands/trees.h"
#include "model/site.h"
#include "outputs/pdf_inputs.h"
#include "publish/publish.h"

namespace annuaire {

/// For Publisher::commit: what the trees were asked, the wishes, and what came of it.
std::string remember(const Summary& summary, const Diagnostics& said, const Site& site,
                     const std::vector<PdfPart>& parts, const Trees& trees, const Options& options,
                     const SiteDays& days);
/// The last build, if this one would be the same: same program and wishes, a day that decides alike, the same
/// days of last changes, the same answers from all trees, and every file it wrote stands unaltered. Reads
/// everything again; trusts no date of a file.
std::optional<Outcome> recall(const Publisher& publisher, const Trees& trees, const Options& options,
                              const SiteDays& days, unsigned threads);

}  // namespace annuaire
