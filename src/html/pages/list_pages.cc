// The cards of one category or level, twenty a page.
#include <map>
#include <memory>

#include "html/pages/edition_data.h"
#include "html/pages/makers.h"
#include "html/pages/paging.h"
#include "model/modified.h"

namespace annuaire {
namespace {

constexpr size_t cards_a_page = 20;

/// What all pages of one list share.
struct CardList {
  int year;
  std::string category;  ///< its id; empty for a level's list
  std::string title, description;
  const Data* badge;  ///< of a level's list; else null
  std::vector<CardId> cards;
  std::function<std::string(size_t page)> address;
  size_t pages() const { return page_count(cards.size(), cards_a_page); }
};

/// A level's list says the category of each card, a category's the level.
Data card_data(const Workshop& shop, const CardList& list, CardId id) {
  const Card& card = shop.site.card(id);
  Data data = shop.tile_data(id);
  if (!list.badge) data["categorie"] = "";
  const Data& badge = shop.badge_of(list.badge ? nullptr : shop.site.level(card.level));
  data["signe"] = badge.is_row() ? badge["signe"] : Data("");
  return data;
}

std::string list_page(const Workshop& shop, const CardList& list, size_t page) {
  std::string address = list.address(page), edition = edition_title(shop, list.year);
  Data pages = paging_data(shop.words(), page, list.pages(), list.address);
  std::string title = list.title + " – " + edition;
  if (page > 1) title += " – " + std::string(pages["texte"].text());
  Data data = shop.page_data(title, list.description.empty() ? title : list.description, address);
  data["fil"] = Data::list(edition_link(shop, list.year));
  data["titre_page"] = list.title;
  data["edition"] = edition;
  data["presentation"] = page == 1 ? list.description : "";
  data["insigne_page"] = list.badge ? *list.badge : Data();
  data["pdf"] = pdfs_data(
      shop, list.category.empty() ? PdfLinks::List() : shop.pdfs.of_category(list.year, list.category));
  data["compte"] = shop.words().counted("laureats", list.cards.size());
  data["pagination"] = std::move(pages);
  data["fiches"] = Data::list();
  for (size_t i = (page - 1) * cards_a_page; i < std::min(page * cards_a_page, list.cards.size()); ++i)
    data["fiches"].push(card_data(shop, list, list.cards[i]));
  return shop.render("liste", std::move(data), address);
}

void add_list(const Workshop& shop, const SiteEdition& edition, CardList made, Jobs& jobs) {
  auto list = std::make_shared<const CardList>(std::move(made));
  for (size_t page = 1; page <= list->pages(); ++page) {
    jobs.push_back({list->address(page), [&shop, list, page] { return list_page(shop, *list, page); }});
    jobs.back().modified = newest(modified(shop.site, edition.edition->file),
                                  modified(shop.site, of_page(list->cards, page, cards_a_page)));
  }
}

}  // namespace

void add_lists(const Workshop& shop, const SiteEdition& edition, Jobs& jobs) {
  const Wording& words = shop.words();
  int year = edition.year;
  for (const CategoryCards& category : edition.categories) {
    if (!category.category->named()) continue;
    const std::string& id = category.category->id.value;
    add_list(
        shop, edition,
        {year, id, words.set(category.category->name), words.set(category.category->description), nullptr,
         category.cards, [&shop, year, &id](size_t page) { return shop.routes.category(year, id, page); }},
        jobs);
  }
  std::map<const Level*, std::vector<CardId>> by_level;
  for (CardId id : edition.cards) by_level[shop.site.level(shop.site.card(id).level)].push_back(id);
  for (const Level* level : edition.levels)
    add_list(shop, edition,
             {year, "", words.fill("niveau.titre", {{"nom", words.set(level->name)}}), "",
              &shop.badge_of(level), by_level[level],
              [&shop, year, level](size_t page) { return shop.routes.level(year, level->id, page); }},
             jobs);
}

}  // namespace annuaire
