// Contents and back cover.
#include <algorithm>

#include "compose/compose_parts.h"
#include "model/links.h"

namespace annuaire {
namespace {

/// "12  Project ●": page number hanging at the left, title, sign of the level.
Paragraph project_entry(Composer& composer, const Card& card, TagId item) {
  const std::string style = "sommaire-fiche", anchor = composer.anchor(card);
  const TagId link = composer.tag(Role::link, composer.tag(Role::reference, item));
  Paragraph entry = composer.paragraph(style);
  entry.marker_width = entry.style.left;
  entry.marker.push_back(composer.page_of(anchor, style, link));
  composer.add(entry.marker, style, "\u00a0", link);
  composer.add(entry.runs, style, composer.title(card), link, {.link = "#" + anchor});
  composer.add(entry.runs, style, "\u00a0\u00a0", link);
  const LevelBadge& badge = composer.badge(card);
  Run sign = composer.sign_run(badge, style, composer.style.colour("papier"));
  sign.text = badge.symbol.empty() ? badge.title : badge.symbol;
  sign.tag = composer.tag(sign.kind == Run::Kind::emblem ? Role::figure : Role::span, link, 0, badge.title);
  entry.runs.push_back(std::move(sign));
  return entry;
}

void add_project_entries(Composer& composer, const CategoryCards& category, TagId table, Beside& out) {
  for (size_t i = 0; i < category.cards.size(); ++i) {
    Paragraph entry = project_entry(composer, composer.site.card(category.cards[i]),
                                    composer.tag(Role::contents_item, table));
    // None stands alone at the foot or at the head of a page.
    entry.style.keep_with_next = i + 1 < category.cards.size() && (i == 0 || i + 2 == category.cards.size());
    out.items.push_back({std::move(entry)});
  }
}

/// A category with its projects beside.
Item category_entry(Composer& composer, const Chapter& chapter, TagId item) {
  Beside out = composer.beside();
  out.outside = false;
  out.before = composer.style.measure("avant-categorie");
  const TagId link = composer.tag(Role::link, composer.tag(Role::reference, item));
  Paragraph name = composer.paragraph("sommaire-categorie");
  composer.add(name.runs, "sommaire-categorie", chapter.title + ",\u00a0", link,
               {.link = "#" + chapter.anchor});
  name.runs.push_back(composer.page_of(chapter.anchor, "sommaire-categorie", link));
  out.side.push_back({std::move(name)});
  add_project_entries(composer, *chapter.category, composer.tag(Role::contents, item), out);
  return {std::move(out)};
}

/// The projects of an edition without categories.
Item unfiled_entries(Composer& composer, const CategoryCards& all, TagId table) {
  Beside out = composer.beside();
  out.outside = false;
  out.before = composer.style.measure("avant-categorie");
  add_project_entries(composer, all, table, out);
  return {std::move(out)};
}

/// A chapter without entries of its own.
Item chapter_entry(Composer& composer, const Chapter& chapter, TagId item) {
  Beside out = composer.beside();
  out.outside = false;
  out.before = composer.style.measure("avant-categorie");
  const TagId link = composer.tag(Role::link, composer.tag(Role::reference, item));
  Paragraph entry = composer.paragraph("sommaire-partie");
  entry.marker_width = entry.style.left;
  entry.marker.push_back(composer.page_of(chapter.anchor, "sommaire-partie", link));
  composer.add(entry.marker, "sommaire-partie", "\u00a0", link);
  composer.add(entry.runs, "sommaire-partie", chapter.title, link, {.link = "#" + chapter.anchor});
  out.items.push_back({std::move(entry)});
  return {std::move(out)};
}

/// Names of categories above their projects.
void put_in_columns(Composer& composer, std::vector<Item> entries) {
  Columns columns;
  columns.gap = composer.style.measure("gouttiere-index");
  for (Item& entry : entries) {
    const size_t first = columns.items.size();
    const Pt before = std::get<Beside>(entry.what).before;
    std::vector<Item> one;
    one.push_back(std::move(entry));
    stack_heads(std::move(one), columns.items);
    if (columns.items.size() > first) std::get<Paragraph>(columns.items[first].what).style.before = before;
  }
  composer.put({std::move(columns)});
}

}  // namespace

void compose_contents(Composer& composer, const std::vector<Chapter>& chapters) {
  const Chapter contents{BookPart::Kind::contents, composer.words("impression.sommaire"), contents_anchor};
  const TagId part = open_chapter(composer, contents, "");
  const TagId table = composer.tag(Role::contents, part);
  std::vector<Item> entries;
  for (const Chapter& chapter : chapters) {
    if (!is_chapter(chapter.kind)) continue;
    if (chapter.category && !composer.edition.has_categories()) {
      entries.push_back(unfiled_entries(composer, *chapter.category, table));
      continue;
    }
    const TagId item = composer.tag(Role::contents_item, table);
    entries.push_back(chapter.category ? category_entry(composer, chapter, item)
                                       : chapter_entry(composer, chapter, item));
  }
  if (density_of(composer) != Density::page) return put_in_columns(composer, std::move(entries));
  for (Item& entry : entries) composer.put(std::move(entry));
}

void compose_back(Composer& composer) {
  const Imprint& imprint = composer.site.config().imprint;
  NewPage page;
  page.hand = NewPage::Hand::left;  // the outside of the last leaf
  page.look.background = composer.style.colour("fond");
  page.look.foot = false;
  composer.put({std::move(page)});
  const TagId part = composer.tag(Role::part, document_tag, 0, composer.words("impression.editeur"));
  composer.put({Space{0, true}});

  Paragraph signs = composer.paragraph("signes-dos");
  for (const Level* level : composer.edition.levels) {
    signs.runs.push_back(
        composer.sign_run(composer.badge(*level), "signes-dos", composer.style.colour("fond")));
    composer.add(signs.runs, "signes-dos", " ", artifact);
  }
  if (!signs.runs.empty()) composer.put({std::move(signs)});
  composer.put({composer.tagged("titre-dos", composer.words.set(imprint.name.value), part)});
  auto put_line = [&](const Field& field, const std::string& link) {
    if (field.empty()) return;
    Paragraph line = composer.paragraph("texte-dos");
    composer.add_link(line.runs, "texte-dos",
                      link.empty() ? composer.words.set(field.value) : shown_address(field.value),
                      composer.tag(Role::paragraph, part), link);
    composer.put({std::move(line)});
  };
  put_line(imprint.address, "");
  put_line(imprint.phone, "");
  put_line(imprint.email, imprint.email.empty() ? "" : "mailto:" + imprint.email.value);
  put_line(imprint.site, composer.address_of(imprint.site));
}

}  // namespace annuaire
