// Site → web pages, feeds, sitemap, open data: every file of the website but the PDFs.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/data.h"
#include "base/diagnostic.h"
#include "base/files.h"
#include "base/out_file.h"
#include "model/pdf_link.h"
#include "model/site.h"
#include "theme/theme.h"

namespace annuaire {

/// Is told what data each template gets, from several threads: the documentation of themes is made from it.
using Witness = std::function<void(const std::string& name, const Data& data)>;

/// Renders everything into `sink` and checks that every internal link and anchor of the produced pages leads
/// somewhere (a link to nowhere is an error). `pdfs`: those that another phase writes. Returns the number of
/// pages.
size_t render_site(const Site& site, const Theme& theme, const Files& files, const std::vector<PdfLink>& pdfs,
                   unsigned threads, const Keep& keep, const Sink& sink, Diagnostics& out,
                   const Witness& witness = {});

}  // namespace annuaire
