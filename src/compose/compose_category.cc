// Categories: the divider page and what follows it.
#include <algorithm>

#include "compose/compose_parts.h"
#include "model/own_values.h"

namespace annuaire {
namespace {

/// A project in the list of a divider: level at the side, project (a link) and holders beside.
Item divider_entry(Composer& composer, const Card& card, TagId list) {
  const LevelBadge& badge = composer.badge(card);
  const Colour ground = composer.style.colour("fond");
  const TagId item = composer.tag(Role::item, list);
  Beside beside = composer.beside();
  beside.outside = false;
  beside.before = composer.style.measure("avant-entree");
  Paragraph level = composer.paragraph("etiquette-intercalaire");
  const TagId label = composer.tag(Role::label, item);
  level.runs.push_back(composer.sign_run(badge, "etiquette-intercalaire", ground));
  composer.add(level.runs, "etiquette-intercalaire", "\u00a0\u00a0" + badge.name, label);
  beside.side.push_back({std::move(level)});

  const TagId body = composer.tag(Role::item_body, item);
  Paragraph project = composer.paragraph("projet-intercalaire");
  composer.add_link(project.runs, "projet-intercalaire", composer.title(card), body,
                    "#" + composer.anchor(card));
  project.style.keep_with_next = true;
  beside.items.push_back({std::move(project)});
  beside.items.push_back({composer.tagged("porteur-intercalaire", composer.holders(card), body, Role::span)});
  const std::string details = list_details(composer.site, composer.words, card);
  if (!details.empty())
    beside.items.push_back({composer.tagged("porteur-intercalaire", details, body, Role::span)});
  return {std::move(beside)};
}

/// Do the names of its projects leave the divider one page? Else they are left to the contents, which have
/// them too. Reckoned with two lines a title.
bool fits_divider(const Composer& composer, const Chapter& chapter) {
  const Style& style = composer.style;
  const auto leading = [&](const char* text) { return style.text(text).paragraph.leading; };
  const Pt entry =
      2 * leading("projet-intercalaire") + leading("porteur-intercalaire") + style.measure("avant-entree");
  const Pt head = 3 * leading("titre-intercalaire") + style.measure("sous-intercalaire");
  const Pt room = style.height - style.measure("intercalaire-tete") - style.bottom - head;
  const bool listed = composer.whole() && composer.shows(BookPart::Kind::contents);
  return !listed || entry * double(chapter.category->cards.size()) <= room;
}

TagId divider(Composer& composer, const Chapter& chapter) {
  NewPage page;
  page.look.background = composer.style.colour("fond");
  page.look.foot = false;
  page.look.top = composer.style.measure("intercalaire-tete");
  if (composer.whole() && composer.style.dividers_recto) page.hand = NewPage::Hand::right;
  page.after = page.look;
  page.after->top = -1;
  composer.put({std::move(page)});

  const TagId part = composer.tag(Role::part, document_tag, 0, chapter.title);
  Beside head = composer.beside();
  head.outside = false;
  head.side.push_back({composer.line("numero-intercalaire", std::to_string(chapter.number), artifact)});
  Paragraph title = composer.tagged("titre-intercalaire", chapter.title, part, Role::heading, 1);
  title.anchor = chapter.anchor;
  title.outline = 1;
  title.outline_title = chapter.title;
  head.items.push_back({std::move(title)});
  const Category* category = chapter.category->category;
  if (category && !category->description.empty())
    head.items.push_back(
        {composer.tagged("texte-intercalaire", composer.words.set(category->description.value), part)});
  composer.put({std::move(head)});
  if (!fits_divider(composer, chapter)) return part;
  composer.put({composer.continued(chapter.title, "etiquette-intercalaire")});
  composer.put({Space{composer.style.measure("sous-intercalaire"), true}});
  const TagId list = composer.tag(Role::list, part);
  for (CardId id : chapter.category->cards)
    composer.put(divider_entry(composer, composer.site.card(id), list));
  return part;
}

/// Without texts: the category's name in the run of the pages, then its cards.
TagId brief_head(Composer& composer, const Chapter& chapter) {
  const TagId part = composer.tag(Role::part, document_tag, 0, chapter.title);
  if (chapter.number == 1 || !composer.whole()) {
    NewPage page;
    page.look = composer.look("");
    composer.put({std::move(page)});
  }
  composer.put({Continued{}});  // of the category before
  Paragraph title = composer.tagged("titre-bref", chapter.title, part, Role::heading, 1);
  title.anchor = chapter.anchor;
  title.outline = 1;
  title.outline_title = chapter.title;
  composer.put({std::move(title)});
  const Category* category = chapter.category->category;
  if (category && !category->description.empty())
    composer.put({composer.tagged("corps", composer.words.set(category->description.value), part)});
  composer.put({composer.continued(chapter.title, "surtitre")});
  return part;
}

}  // namespace

bool all_brief(const Composer& composer) {
  return std::all_of(composer.edition.cards.begin(), composer.edition.cards.end(),
                     [&](CardId id) { return composer.site.card(id).body.empty(); });
}

namespace {

/// Several to a page.
bool sets_together(const Composer& composer) {
  return all_brief(composer) || density_of(composer) != Density::page;
}

void compose_together(Composer& composer, const Chapter& chapter, TagId part) {
  if (all_brief(composer)) return compose_brief_cards(composer, chapter, part);
  compose_dense_cards(composer, chapter, part);
}

/// Cards without a category follow one another, each at the top of the reading order.
void compose_unfiled(Composer& composer, const Chapter& chapter) {
  if (sets_together(composer)) {
    NewPage page;
    page.look = composer.look("");
    composer.put({std::move(page)});
    return compose_together(composer, chapter, document_tag);
  }
  for (CardId id : chapter.category->cards) compose_card(composer, composer.site.card(id), document_tag);
}

}  // namespace

void compose_category(Composer& composer, const Chapter& chapter) {
  if (!composer.edition.has_categories()) return compose_unfiled(composer, chapter);
  if (sets_together(composer)) return compose_together(composer, chapter, brief_head(composer, chapter));
  const TagId part = divider(composer, chapter);
  for (CardId id : chapter.category->cards) compose_card(composer, composer.site.card(id), part);
}

}  // namespace annuaire
