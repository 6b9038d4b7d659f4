// Cards put in their edition, category and order.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <span>
#include <tuple>

#include <climits>

#include "base/order.h"
#include "base/text.h"
#include "content/fields/ids.h"
#include "content/fields/limits.h"
#include "content/fields/schema.h"
#include "model/link_steps.h"

namespace annuaire {
namespace {

template <typename T>
std::vector<std::string> ids_of(const std::vector<T>& things) {
  std::vector<std::string> ids;
  for (const T& thing : things) ids.push_back(thing.id.value);
  return ids;
}

// From here on what was typed is an id; a name stands for its thing's.
template <typename T>
void take_id(Field& typed, const std::vector<T>& things) {
  const std::vector<Named> names = names_of(things);
  if (const Named* meant = named_as(names, typed.value)) typed.value = meant->id.value;
}

// An edition that announces no categories has one without a name.
void take_ids(Content& content) {
  const std::vector<Level>& levels = content.config.levels;
  std::map<int, const Edition*> by_year;
  for (Edition& edition : content.editions) {
    if (edition.categories.empty()) edition.categories.emplace_back();
    by_year.emplace(edition.year, &edition);
    for (Field& level : edition.scale) take_id(level, levels);
  }
  for (Card& card : content.cards) {
    take_id(card.level, levels);
    if (auto of = by_year.find(card.year); of != by_year.end())
      take_id(card.category, of->second->categories);
  }
}

// The levels of an edition's scale, highest first; all where it names none.
std::vector<const Level*> levels_of(const Site& site, const Edition& edition, Diagnostics& out) {
  std::set<std::string> scale;
  for (const Field& id : edition.scale) {
    scale.insert(id.value);
    if (!site.level(id.value))
      out.error(id.span, {"niveau inconnu « " + id.value + " »", "unknown level “" + id.value + "”"},
                choice_hint(id.value, ids_of(site.config().levels)));
  }
  std::vector<const Level*> levels;
  for (const Level& level : site.config().levels)
    if (scale.empty() || scale.contains(level.id.value)) levels.push_back(&level);
  return levels;
}

SiteEdition begin_edition(const Site& site, const Edition& edition, Diagnostics& out) {
  SiteEdition linked;
  linked.edition = &edition;
  linked.year = edition.year;
  linked.levels = levels_of(site, edition, out);
  std::set<std::string> seen;
  for (const Category& category : edition.categories)
    if (seen.insert(category.id.value).second) linked.categories.push_back({&category, {}});
  return linked;
}

bool known_level(const Site& site, const SiteEdition& edition, const Card& card, Diagnostics& out) {
  const std::string& id = card.level.value;
  auto is = [&](const Level* level) { return level->id.value == id; };
  if (std::any_of(edition.levels.begin(), edition.levels.end(), is)) return true;
  if (id.empty()) return false;  // reported as missing by the reader
  std::vector<std::string> known;
  for (const Level* level : edition.levels) known.push_back(level->id.value);
  std::string year = std::to_string(edition.year);
  if (site.level(id))
    out.error(card.level.span,
              {"le niveau « " + id + " » n’est pas au barème de l’édition " + year,
               "the level “" + id + "” is not in the scale of the " + year + " edition"},
              choice_hint("", known));
  else
    out.error(card.level.span, {"niveau inconnu « " + id + " »", "unknown level “" + id + "”"},
              choice_hint(id, known));
  return false;
}

// A card speaks of a category that its edition does not have.
void tell_no_categories(const Site& site, const SiteEdition& edition, const Card& card, Diagnostics& out) {
  const std::string year = std::to_string(edition.year), path = site.sources()[edition.edition->file].path;
  out.error(card.category.span,
            {"l’édition " + year + " n’a pas de catégories", "the " + year + " edition has no categories"},
            {"ôter cette ligne, ou annoncer les catégories dans " + path +
                 ", par exemple :\ncategories:\n  - " + card.category.value,
             "take this line out, or announce the categories in " + path + ", such as:\ncategories:\n  - " +
                 card.category.value});
}

void tell_no_category(const Site& site, const Card& card, Diagnostics& out) {
  const FieldSpec& field = *card_schema.find("categorie");
  if (!card.closed) return;                        // the line may stand where the header is cut
  if (card.category.span.file != no_file) return;  // its name is mistyped, which is told
  out.error_in(site.sources()[card.file].path,
               {"il manque le champ « " + field.name + " » (" + field.label.fr + ")",
                "the field “" + field.name + "” is missing (" + field.label.en + ")"},
               {"ajouter une ligne « " + field.name + ": … »", "add a line “" + field.name + ": …”"});
}

CategoryCards* category_for(const Site& site, SiteEdition& edition, const Card& card, Diagnostics& out) {
  const std::string& id = card.category.value;
  if (edition.has_categories() && id.empty()) {
    tell_no_category(site, card, out);
    return nullptr;
  }
  for (CategoryCards& each : edition.categories)
    if (each.category->id.value == id) return &each;
  if (!edition.has_categories())
    tell_no_categories(site, edition, card, out);
  else
    out.error(card.category.span, {"catégorie inconnue « " + id + " »", "unknown category “" + id + "”"},
              choice_hint(id, ids_of(edition.edition->categories)));
  return nullptr;
}

// Cards without a wished rank come after those with one.
long wished_rank(const Card& card) {
  return card.order.empty() ? LONG_MAX : std::atol(card.order.value.c_str());
}

/// What places a card among those of its category.
struct CardPlace {
  size_t level;
  long order;
  std::string project;
  CardId id;
  std::string holder = {};  ///< sort key; made only where projects have one name
};

/// Cards of one level, rank and name stand by who bears them first.
void sort_namesakes(const Site& site, const std::string& language, std::span<CardPlace> places) {
  if (places.size() < 2) return;
  for (CardPlace& place : places)
    if (const std::vector<Field>& holders = site.card(place.id).holders; !holders.empty())
      place.holder = sort_key(site.filed_name(holders.front().value), language);
  std::sort(places.begin(), places.end(), [](const CardPlace& a, const CardPlace& b) {
    return std::tie(a.holder, a.id) < std::tie(b.holder, b.id);
  });
}

void sort_places(const Site& site, const std::string& language, std::vector<CardPlace>& places) {
  const auto of = [](const CardPlace& place) { return std::tie(place.level, place.order, place.project); };
  std::sort(places.begin(), places.end(),
            [&](const CardPlace& a, const CardPlace& b) { return of(a) < of(b); });
  for (size_t begin = 0, end = 0; begin < places.size(); begin = end) {
    for (end = begin + 1; end < places.size() && of(places[begin]) == of(places[end]);) ++end;
    sort_namesakes(site, language, std::span(places).subspan(begin, end - begin));
  }
}

// As lists of cards show them: the project stands first there, then who bears it.
void sort_cards(const Site& site, SiteEdition& edition) {
  std::map<std::string_view, size_t> rank;
  for (size_t i = 0; i < edition.levels.size(); ++i) rank[edition.levels[i]->id.value] = i;
  const std::string language = site.config().language();
  for (CategoryCards& category : edition.categories) {
    std::vector<CardPlace> places;
    for (CardId id : category.cards) {
      const Card& card = site.card(id);
      places.push_back(
          {rank[card.level.value], wished_rank(card), sort_key(card.project.value, language), id});
    }
    sort_places(site, language, places);
    for (size_t i = 0; i < places.size(); ++i) category.cards[i] = places[i].id;
    edition.cards.insert(edition.cards.end(), category.cards.begin(), category.cards.end());
  }
}

void link_neighbours(Site& site) {
  site.previous.assign(site.content.cards.size(), no_card);
  site.next.assign(site.content.cards.size(), no_card);
  for (const SiteEdition& edition : site.editions) {
    for (size_t i = 1; i < edition.cards.size(); ++i) {
      site.previous[edition.cards[i]] = edition.cards[i - 1];
      site.next[edition.cards[i - 1]] = edition.cards[i];
    }
  }
}

}  // namespace

void link_editions(Site& site, Diagnostics& out) {
  take_ids(site.content);
  std::map<int, size_t> by_year;
  for (auto edition = site.content.editions.rbegin(); edition != site.content.editions.rend(); ++edition) {
    by_year[edition->year] = site.editions.size();
    site.editions.push_back(begin_edition(site, *edition, out));
  }
  for (CardId id = 0; id < site.content.cards.size(); ++id) {
    const Card& card = site.card(id);
    auto year = by_year.find(card.year);
    if (year == by_year.end()) continue;  // reported by the reader
    SiteEdition& edition = site.editions[year->second];
    CategoryCards* category = category_for(site, edition, card, out);
    bool level = known_level(site, edition, card, out);
    if (category && level) category->cards.push_back(id);
  }
  for (SiteEdition& edition : site.editions) sort_cards(site, edition);
  link_neighbours(site);
}

}  // namespace annuaire
