// Site → web pages, feeds, sitemap, open data: every file of the website but the PDFs.
#pragma once

#include <functional>
#include <memory>
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

/// Paths below the output folder of what the website has beside pages that texts may link: feeds, open data.
std::vector<std::string> files_to_link(const Site& site);

/// The website, planned: all its addresses are known before any page, picture or PDF is made.
class Website {
 public:
  /// `site` and `theme` must outlive it. `pdfs`: those to come, of which the paths count; `site.own_files`
  /// may be linked too. What is wrong with templates, and two files at one address, is told in `out`.
  Website(const Site& site, const Theme& theme, const Files& files, unsigned threads,
          std::vector<PdfLink> pdfs, Diagnostics& out, const Witness& witness = {});
  ~Website();
  bool is_planned() const;  ///< are its addresses known? Else the theme is at fault
  bool ok() const;          ///< can it be made?
  /// Of its files but pictures, below the output folder.
  const std::vector<std::string>& paths() const;
  /// Of a planned one: links of texts and fields that lead nowhere, each at its place, with what is nearest.
  void check_links(Diagnostics& out);
  /// Of one that templates keep from being planned: the unknown names in those that can be read.
  void check_names(Diagnostics& out);
  /// Pages link `pdfs` with their sizes from here on.
  void set_pdfs(std::vector<PdfLink> pdfs);
  /// Makes everything and looks at all links of the pages, so that themes are checked too. Returns the number
  /// of pages.
  size_t render(const BuildContext& build);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
  bool planned_ = false, ok_ = false;
};

/// Renders everything into the sink and checks that every internal link and anchor of the produced pages
/// leads somewhere (a link to nowhere is an error). Returns the number of pages.
size_t render_site(const Site& site, const Theme& theme, const std::vector<PdfLink>& pdfs,
                   const BuildContext& build, const Witness& witness = {});

}  // namespace annuaire
