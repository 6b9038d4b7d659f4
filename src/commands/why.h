// `--pourquoi`: because of what each file was made again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/site.h"
#include "outputs/pdf_plan.h"
#include "publish/publish.h"

namespace annuaire {

/// Where nothing has changed.
std::string explain_same(Language language);
/// What has changed since the last build, and a line for each file that was made again. A PDF names all that
/// it is made from and that changed; a page what it is the page of, or else the changes of which one at least
/// shows in it. `before`, `after`: what both builds remember (commands/last_build).
std::string explain(std::string_view before, std::string_view after, const std::vector<Remade>& remade,
                    const Site& site, const std::vector<PdfBook>& books, Language language);

}  // namespace annuaire
