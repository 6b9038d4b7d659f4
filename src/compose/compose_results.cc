// The laureates by level, each with the page of its card.
#include "compose/compose_parts.h"

namespace annuaire {
namespace {

/// "12  Project / holders": the page number hangs at the left, where the book has a page for it.
Paragraph result_entry(Composer& composer, const Card& card, TagId list) {
  const std::string style = "sommaire-fiche";
  const TagId body = composer.tag(Role::item_body, composer.tag(Role::item, list));
  Paragraph entry = composer.paragraph(style);
  entry.style.keep_together = true;
  if (composer.has(card)) {
    const std::string anchor = composer.anchor(card);
    const TagId link = composer.tag(Role::link, composer.tag(Role::reference, body));
    entry.marker_width = entry.style.left;
    entry.marker.push_back(composer.page_of(anchor, style, link));
    composer.add(entry.marker, style, "\u00a0", link);
    composer.add(entry.runs, style, composer.title(card), link, {.link = "#" + anchor});
  } else {
    entry.style.left = 0;
    composer.add_link(entry.runs, style, composer.title(card), body,
                      composer.routes.absolute(composer.routes.card(card.year, card.slug)));
  }
  const TagId holders = composer.tag(Role::span, body);
  Run end;
  end.kind = Run::Kind::line_break;
  end.size = composer.style.text("fonction").size;
  end.tag = holders;
  entry.runs.push_back(std::move(end));
  composer.add(entry.runs, "fonction", composer.holders(card), holders);
  return entry;
}

/// The cards of a level in the order of the book.
std::vector<const Card*> cards_of(const Composer& composer, const Level& level) {
  std::vector<const Card*> cards;
  for (CardId id : composer.edition.cards)
    if (const Card& card = composer.site.card(id); card.level.value == level.id.value) cards.push_back(&card);
  return cards;
}

/// Sign and name of the level at the side, its laureates beside.
void add_level(Composer& composer, const Level& level, const std::vector<const Card*>& cards, TagId part) {
  const LevelBadge& badge = composer.badge(level);
  Beside beside = composer.beside();
  beside.before = composer.style.measure("avant-section");
  Paragraph heading = composer.paragraph("intertitre-lateral");
  const TagId tag = composer.tag(Role::heading, part, 2);
  heading.runs.push_back(composer.sign_run(badge, "intertitre-lateral", composer.style.colour("papier")));
  composer.add(heading.runs, "intertitre-lateral", "\u00a0\u00a0" + badge.title, tag);
  heading.outline = 2;
  heading.outline_title = badge.title;
  beside.side.push_back({std::move(heading)});
  const TagId list = composer.tag(Role::list, part);
  for (const Card* card : cards) beside.items.push_back({result_entry(composer, *card, list)});
  composer.put({std::move(beside)});
}

}  // namespace

void compose_results(Composer& composer, const Chapter& chapter) {
  const TagId part = open_chapter(composer, chapter, "");
  for (const Level* level : composer.edition.levels)
    if (const std::vector<const Card*> cards = cards_of(composer, *level); !cards.empty())
      add_level(composer, *level, cards, part);
}

}  // namespace annuaire
