#include "html/pages/edition_data.h"

#include <algorithm>

#include "model/facts.h"
#include "model/figures.h"
#include "model/press_release.h"

namespace annuaire {
namespace {

size_t awarded_categories(const SiteEdition& edition) {
  return static_cast<size_t>(std::count_if(edition.categories.begin(), edition.categories.end(),
                                           [](const CategoryCards& c) { return !c.cards.empty(); }));
}

}  // namespace

std::string edition_title(const Workshop& shop, int year) {
  return shop.words().fill("edition.titre", {{"annee", std::to_string(year)}});
}

Data edition_link(const Workshop& shop, int year) {
  return link_data(edition_title(shop, year), shop.routes.edition(year));
}

Data figures_data(const Workshop& shop, const SiteEdition& edition) {
  Data list = Data::list();
  for (const ShownFigure& figure : shown_figures(shop.words(), shop.site, edition))
    list.push(Data::row({{"nom", figure.label}, {"valeur", figure.value}, {"avant", figure.before}}));
  return list;
}

Data jury_data(const Workshop& shop, const Edition& edition) {
  Data list = Data::list();
  for (const Juror& juror : edition.jury) {
    ShownJuror shown = shown_juror(shop.words(), juror);
    list.push(
        Data::row({{"nom", shown.name}, {"fonction", shown.role}, {"organisation", shown.organisation}}));
  }
  return list;
}

Data criteria_data(const Workshop& shop, const Edition& edition) {
  Data list = Data::list();
  for (const Field& criterion : edition.criteria) list.push(shop.words().set(criterion));
  return list;
}

Data distinctions_data(const Workshop& shop, const std::vector<Distinction>& distinctions, int year) {
  Data list = Data::list();
  const Wording& words = shop.words();
  for (const Distinction& what : distinctions) {
    ShownDistinction shown = shown_distinction(words, what, year);
    list.push(
        Data::row({{"nom", shown.name}, {"nombre", shown.count}, {"details", words.joined(shown.details)}}));
  }
  return list;
}

Data levels_data(const Workshop& shop, const SiteEdition& edition) {
  Data list = Data::list();
  for (const auto& [level, count] : count_levels(shop.site, edition))
    list.push(Data::row({{"insigne", shop.badge_of(level)},
                         {"adresse", shop.routes.level(edition.year, level->id)},
                         {"compte", shop.words().number(std::to_string(count))}}));
  return list;
}

std::string category_address(const Workshop& shop, int year, const Category& category) {
  return category.named() ? shop.routes.category(year, category.id) : shop.routes.awards(year);
}

Data categories_data(const Workshop& shop, const SiteEdition& edition, size_t most) {
  size_t count = std::max<size_t>(awarded_categories(edition), 1);
  size_t each = edition.cards.size() <= most ? most : std::max<size_t>(most / count, 1);
  Data list = Data::list();
  for (const CategoryCards& category : edition.categories) {
    if (category.cards.empty()) continue;
    std::span<const CardId> cards = category.cards;
    cards = cards.first(std::min(each, cards.size()));
    size_t left = category.cards.size() - cards.size();
    list.push(Data::row({{"nom", shop.words().set(category.category->name)},
                         {"description", shop.words().set(category.category->description)},
                         {"adresse", category_address(shop, edition.year, *category.category)},
                         {"lignes", shop.tiles(cards)},
                         {"reste", left > 0 ? shop.words().counted("edition.reste", left) : ""}}));
  }
  return list;
}

Data facts_data(const Workshop& shop, const std::string& group, const Value& facts) {
  Data list = Data::list();
  for (const Fact& fact : facts_of(shop.words(), group, facts))
    list.push(Data::row({{"nom", fact.label}, {"valeur", fact.text}, {"adresse", fact.address}}));
  return list;
}

}  // namespace annuaire
