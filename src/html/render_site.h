// Site → web pages, feeds, sitemap, open data: every file of the website but the PDFs.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/data.h"
#include "base/diagnostic.h"
#include "base/files.h"
#include "base/out_file.h"
#include "model/site.h"
#include "theme/theme.h"

namespace annuaire {

/// A PDF that pages may link to; written by another phase.
struct PdfLink {
  int year = 0;
  std::string card,
      category;      ///< slug or id of what it holds alone; neither: the edition or its press release
  std::string kind;  ///< "ecran", "livret"… as annuaire.yaml names it
  std::string path;  ///< "annuaire-2021.pdf"
  size_t pages = 0, bytes = 0;
};

/// The kind of PDF that is a press release.
inline constexpr const char* press_release_kind = "communique";

/// Is told what data each template gets, from several threads: the documentation of themes is made from it.
using Witness = std::function<void(const std::string& name, const Data& data)>;

/// Renders everything into `sink` and checks that every internal link and anchor of the produced pages leads
/// somewhere (a link to nowhere is an error). Returns the number of pages.
size_t render_site(const Site& site, const Theme& theme, const Files& files, const std::vector<PdfLink>& pdfs,
                   unsigned threads, const Keep& keep, const Sink& sink, Diagnostics& out,
                   const Witness& witness = {});

}  // namespace annuaire
