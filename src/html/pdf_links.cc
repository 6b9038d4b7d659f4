#include "html/pdf_links.h"

#include "html/workshop.h"

namespace annuaire {
namespace {

constexpr size_t kilo = 1000;

std::string key(std::string_view card, std::string_view category, int year) {
  return std::to_string(year) + "/" + std::string(card) + "//" + std::string(category);
}

/// « 320 ko », « 1,2 Mo »; never 0.
std::string size_in_words(const Words& words, size_t bytes) {
  const size_t thousands = (bytes + kilo / 2) / kilo;
  if (thousands < kilo) return words.fill("pdf.ko", {{"n", std::to_string(std::max<size_t>(thousands, 1))}});
  const size_t tenths = (bytes + kilo * kilo / 20) / (kilo * kilo / 10);
  std::string number = words.number(std::to_string(tenths / 10));
  if (tenths % 10) number += (words.language() == "fr" ? "," : ".") + std::to_string(tenths % 10);
  return words.fill("pdf.mo", {{"n", number}});
}

/// « L’annuaire 2021 (PDF, 1,2 Mo, 38 pages) »
std::string title_of(const Words& words, const PdfLink& link) {
  const std::string facts = words.fill("pdf.faits", {{"taille", size_in_words(words, link.bytes)},
                                                     {"pages", words.counted("pdf.pages", link.pages)}});
  return words.fill("pdf." + link.kind, {{"annee", std::to_string(link.year)}}) + " (" + facts + ")";
}

}  // namespace

PdfLinks::PdfLinks(const std::vector<PdfLink>& links) {
  for (const PdfLink& link : links) {
    const bool release = link.kind == press_release_kind;  // no card bears that name: the website keeps it
    lists_[key(release ? link.kind : link.card, link.category, link.year)].push_back(&link);
  }
}

const PdfLinks::List& PdfLinks::at(std::string_view card, std::string_view category, int year) const {
  static const List none;
  if (lists_.empty()) return none;
  auto found = lists_.find(key(card, category, year));
  return found == lists_.end() ? none : found->second;
}

Data pdfs_data(const Workshop& shop, const PdfLinks::List& links) {
  return pdfs_data(shop, links, shop.words());
}

Data pdfs_data(const Workshop& shop, const PdfLinks::List& links, const Words& words) {
  Data list = Data::list();
  for (const PdfLink* link : links)
    list.push(link_data(title_of(words, *link), shop.routes.file(link->path)));
  return list;
}

void add_pdfs(const Workshop& shop, const PdfLinks::List& links, Data& facts) {
  const Words& words = shop.words();
  for (const PdfLink* link : links) {
    const std::string own = "pdf.fait." + link->kind;  // a list names each fact once
    facts.push(Data::row({{"nom", words(words.has(own) ? own : "edition.imprime")},
                          {"valeur", title_of(words, *link)},
                          {"adresse", shop.routes.file(link->path)}}));
  }
}

}  // namespace annuaire
