// The indexes: holders, and territories.
#include <algorithm>
#include <map>

#include "base/text.h"
#include "compose/compose_parts.h"

namespace annuaire {
namespace {

Paragraph index_entry(Composer& composer, const std::string& name, const std::vector<CardId>& cards,
                      TagId list) {
  const TagId body = composer.tag(Role::item_body, composer.tag(Role::item, list));
  Paragraph entry = composer.paragraph("index-porteur");
  composer.add(entry.runs, "index-porteur", composer.words.set(name), composer.tag(Role::span, body));
  for (CardId id : cards) {
    const Card& card = composer.site.card(id);
    Run end;
    end.kind = Run::Kind::line_break;
    end.size = composer.style.text("index-projet").size;
    entry.runs.push_back(end);
    const TagId link = composer.tag(Role::link, body);
    const std::string anchor = composer.anchor(card);
    composer.add(entry.runs, "index-projet", composer.title(card) + ",\u00a0", link, {.link = "#" + anchor});
    entry.runs.push_back(composer.page_of(anchor, "index-page", link));
  }
  return entry;
}

/// A territory or region, as first written, and its cards in reading order.
struct IndexedPlace {
  std::string name;
  std::vector<CardId> cards;
};

/// In the order of the language; spellings that fold alike are one.
std::vector<IndexedPlace> places_of(const Composer& composer) {
  std::map<std::string, IndexedPlace> by_folded;
  for (CardId id : composer.edition.cards) {
    const Card& card = composer.site.card(id);
    for (const Field* field : {&card.territory, &card.region}) {
      const std::string folded = fold(field->value);
      if (folded.empty()) continue;
      IndexedPlace& place = by_folded[folded];
      if (place.name.empty()) place.name = field->value;
      if (place.cards.empty() || place.cards.back() != id) place.cards.push_back(id);
    }
  }
  std::map<std::string, IndexedPlace> sorted;
  for (auto& [folded, place] : by_folded)
    sorted.emplace(collation_key(place.name, composer.site.config().language()) + folded, std::move(place));
  std::vector<IndexedPlace> out;
  for (auto& [key, place] : sorted) out.push_back(std::move(place));
  return out;
}

}  // namespace

void compose_index(Composer& composer, const Chapter& chapter) {
  const TagId part = open_chapter(composer, chapter, "");
  const TagId list = composer.tag(Role::list, part);
  Columns columns;
  columns.gap = composer.style.measure("gouttiere-index");
  for (const Holder& holder : composer.site.holders) {
    std::vector<CardId> cards;
    for (CardId id : holder.cards)
      if (composer.site.card(id).year == composer.edition.year) cards.push_back(id);
    if (!cards.empty()) columns.items.push_back({index_entry(composer, holder.name, cards, list)});
  }
  composer.put({std::move(columns)});
}

bool has_places(const Composer& composer) {
  return std::any_of(composer.edition.cards.begin(), composer.edition.cards.end(), [&](CardId id) {
    const Card& card = composer.site.card(id);
    return !fold(card.territory.value).empty() || !fold(card.region.value).empty();
  });
}

void compose_places(Composer& composer, const Chapter& chapter) {
  const TagId part = open_chapter(composer, chapter, "");
  const TagId list = composer.tag(Role::list, part);
  Columns columns;
  columns.gap = composer.style.measure("gouttiere-index");
  for (const IndexedPlace& place : places_of(composer))
    columns.items.push_back({index_entry(composer, place.name, place.cards, list)});
  composer.put({std::move(columns)});
}

}  // namespace annuaire
