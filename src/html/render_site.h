// Site → web pages, feeds, sitemap, open data: every file of the website but the PDFs.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/build_context.h"
#include "base/data.h"
#include "model/pdf_link.h"
#include "model/site.h"
#include "theme/theme.h"

namespace annuaire {

/// Is told what data each template gets, from several threads: the documentation of themes is made from it.
using Witness = std::function<void(const std::string& name, const Data& data)>;

/// Renders everything into the sink and checks that every internal link and anchor of the produced pages
/// leads somewhere (a link to nowhere is an error). Returns the number of pages.
size_t render_site(const Site& site, const Theme& theme, const std::vector<PdfLink>& pdfs,
                   const BuildContext& build, const Witness& witness = {});

}  // namespace annuaire
