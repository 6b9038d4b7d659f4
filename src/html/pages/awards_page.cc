// The bare list of an edition's awards, by category and level: two sheets of paper for an ordinary edition.
#include <algorithm>

#include "html/pages/edition_data.h"
#include "html/pages/makers.h"
#include "html/pages/paging.h"
#include "model/modified.h"

namespace annuaire {
namespace {

constexpr size_t cards_a_page = 100;  // two elements each: a page stays below 300

/// Cards [first, last) of the edition's reading order, under their categories.
Data categories(const Workshop& shop, const SiteEdition& edition, size_t first, size_t last) {
  Data list = Data::list();
  size_t at = 0;
  for (const CategoryCards& each : edition.categories) {
    const size_t from = at;
    at += each.cards.size();
    const size_t begin = std::clamp(from, first, last), end = std::clamp(at, first, last);
    if (begin == end) continue;
    auto cards = std::span(each.cards).subspan(begin - from, end - begin);
    list.push(Data::row({{"nom", shop.words().set(each.category->name)},
                         {"adresse", category_address(shop, edition.year, *each.category)},
                         {"lignes", shop.rows(cards)}}));
  }
  return list;
}

std::string awards_page(const Workshop& shop, const SiteEdition& edition, size_t page) {
  const Wording& words = shop.words();
  int year = edition.year;
  size_t pages = page_count(edition.cards.size(), cards_a_page);
  std::string address = shop.routes.awards(year, page);
  std::string title = words.fill("palmares.titre", {{"annee", std::to_string(year)}});
  Data paging = paging_data(words, page, pages, [&](size_t n) { return shop.routes.awards(year, n); });
  std::string full = page > 1 ? title + " – " + std::string(paging["texte"].text()) : title;
  std::string count = words.counted("laureats", edition.cards.size());
  Data data = shop.page_data(full, full + " : " + count, address);
  data["fil"] = Data::list(edition_link(shop, year));
  data["titre_page"] = title;
  data["nom"] = words.set(edition.edition->title);
  data["compte"] = count;
  data["niveaux"] = levels_data(shop, edition);
  data["categories"] = categories(shop, edition, (page - 1) * cards_a_page, page * cards_a_page);
  data["pagination"] = std::move(paging);
  return shop.render("edition-palmares", std::move(data), address);
}

}  // namespace

void add_awards(const Workshop& shop, const SiteEdition& edition, Jobs& jobs) {
  for (size_t page = 1; page <= page_count(edition.cards.size(), cards_a_page); ++page) {
    jobs.push_back({shop.routes.awards(edition.year, page),
                    [&shop, &edition, page] { return awards_page(shop, edition, page); }});
    jobs.back().modified = newest(modified(shop.site, edition.edition->file),
                                  modified(shop.site, of_page(edition.cards, page, cards_a_page)));
  }
}

}  // namespace annuaire
