#include "html/pdf_links.h"

#include "html/site_view.h"

namespace annuaire {
namespace {

std::string key(PdfScope scope, int year, std::string_view part) {
  return std::to_string(static_cast<int>(scope)) + "/" + std::to_string(year) + "/" + std::string(part);
}

/// « L’annuaire 2021 (PDF, 1,2 Mo, 38 pages) »
std::string title_of(const Wording& words, const PdfLink& link) {
  const std::string facts = words.fill("pdf.faits", {{"taille", words.file_size(link.bytes)},
                                                     {"pages", words.counted("pdf.pages", link.pages)}});
  return words.fill("pdf." + link.output, {{"annee", std::to_string(link.year)}}) + " (" + facts + ")";
}

}  // namespace

PdfLinks::PdfLinks(const std::vector<PdfLink>& links) {
  for (const PdfLink& link : links) lists_[key(link.scope, link.year, link.part)].push_back(&link);
}

const PdfLinks::List& PdfLinks::at(PdfScope scope, int year, std::string_view part) const {
  static const List none;
  if (lists_.empty()) return none;
  auto found = lists_.find(key(scope, year, part));
  return found == lists_.end() ? none : found->second;
}

Data pdfs_data(const SiteView& view, const PdfLinks::List& links) {
  return pdfs_data(view, links, view.words());
}

Data pdfs_data(const SiteView& view, const PdfLinks::List& links, const Wording& words) {
  Data list = Data::list();
  for (const PdfLink* link : links)
    list.push(link_data(title_of(words, *link), view.routes.file(link->path)));
  return list;
}

void add_pdfs(const SiteView& view, const PdfLinks::List& links, Data& facts) {
  const Wording& words = view.words();
  for (const PdfLink* link : links) {
    const std::string own = "pdf.fait." + link->output;  // a list names each fact once
    facts.push(Data::row({{"nom", words(words.has(own) ? own : "edition.imprime")},
                          {"valeur", title_of(words, *link)},
                          {"adresse", view.routes.file(link->path)}}));
  }
}

}  // namespace annuaire
