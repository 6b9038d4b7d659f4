// Parts of an edition as documents of their own.
#include "compose/compose_parts.h"

namespace annuaire {
namespace {

/// As in the yearbook: categories without cards are not counted.
int number_of(const SiteEdition& edition, const CategoryCards& wanted) {
  int number = 0;
  for (const CategoryCards& category : edition.categories) {
    number += !category.cards.empty();
    if (&category == &wanted) break;
  }
  return number;
}

/// "Title – Annuaire 2021"
void name_document(Composer& composer, const std::string& title) {
  StoryMeta& meta = composer.story.meta;
  meta = document_facts(composer);
  meta.title = meta.title.empty() ? title : title + " – " + meta.title;
  composer.story.foot.lines.push_back(publisher_line(composer));
}

}  // namespace

Story compose_covers(const Site& site, const SiteEdition& edition, const Makeup& makeup) {
  Composer composer(site, edition, makeup);
  composer.story.meta = document_facts(composer);
  compose_cover(composer);
  compose_back(composer);
  return std::move(composer.story);
}

Story compose_category_alone(const Site& site, const SiteEdition& edition, const CategoryCards& category,
                             const Makeup& makeup) {
  Composer composer(site, edition, makeup);
  composer.only_category = &category;
  const std::string title = composer.words.set(category.category->name.value);
  name_document(composer, title);
  const std::string anchor = "categorie-" + std::to_string(edition.year) + "-" + category.category->id.value;
  compose_category(composer,
                   {BookPart::Kind::categories, title, anchor, &category, number_of(edition, category)});
  return std::move(composer.story);
}

Story compose_card_alone(const Site& site, const SiteEdition& edition, const Card& card,
                         const Makeup& makeup) {
  Composer composer(site, edition, makeup);
  composer.only_card = &card;
  name_document(composer, composer.title(card));
  compose_card(composer, card, document_tag);
  return std::move(composer.story);
}

}  // namespace annuaire
