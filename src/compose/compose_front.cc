// Cover, contents and back cover.
#include <algorithm>

#include "compose/compose_parts.h"
#include "model/links.h"

namespace annuaire {
namespace {

constexpr size_t most_signs = 400;  // of the cover; more would be dust

using SignRows = std::vector<std::vector<const LevelBadge*>>;

/// Rows of signs for the cover: one row a category, one sign a card; without cards, a stair of the levels.
SignRows sign_rows(const Composer& composer) {
  SignRows rows;
  size_t count = 0;
  for (const CategoryCards& category : composer.edition.categories) {
    std::vector<const LevelBadge*> row;
    for (CardId id : category.cards)
      if (count++ < most_signs) row.push_back(&composer.badge(composer.site.card(id)));
    if (!row.empty()) rows.push_back(std::move(row));
  }
  const auto& levels = composer.edition.levels;
  for (size_t i = 0; count == 0 && i < levels.size(); ++i)
    rows.emplace_back(levels.size() - i, &composer.badge(*levels[i]));
  return rows;
}

/// Rows longer than the box allows at the smallest fair size run on in the next row.
SignRows folded(SignRows rows, size_t columns) {
  SignRows out;
  for (auto& row : rows)
    for (size_t i = 0; i < row.size(); i += columns)
      out.emplace_back(row.begin() + i, row.begin() + std::min(row.size(), i + columns));
  return out;
}

/// Written signs may be as wide as the pitch allows; an emblem fills a square.
PageLook::Sign cover_sign(const Composer& composer, const LevelBadge& badge, Pt x, Pt y, Pt pitch,
                          Colour ground) {
  const Pt size = pitch * 0.62;
  Run run = composer.sign_run(badge, "signes-dos", ground);
  PageLook::Sign sign{{x, y, size, size}, run.emblem, run.colour, {}};
  if (run.kind != Run::Kind::text) return sign;
  sign.box.width = pitch * 0.8;
  sign.written = std::move(run);
  sign.written.size = size;
  return sign;
}

/// Themes say the cover's measures and sizes for A4: smaller pages have smaller ones.
double cover_scale(const Style& style) {
  return std::min({style.width / (210 * mm), style.height / (297 * mm), 1.0});
}

Paragraph scaled(Paragraph paragraph, double scale) {
  for (Run& run : paragraph.runs) {
    run.size *= scale;
    run.tracking *= scale;
  }
  for (Pt* measure :
       {&paragraph.style.leading, &paragraph.style.left, &paragraph.style.before, &paragraph.style.after})
    *measure *= scale;
  return paragraph;
}

/// Between the year and the title; what stands there is as high as the page allows.
Box middle_of_cover(const Style& style) {
  const double scale = style.height / (297 * mm);
  return {style.inner, style.measure("couverture-signes-haut") * scale, style.text_width(),
          style.measure("couverture-signes-hauteur") * scale};
}

void add_signs(const Composer& composer, PageLook& look) {
  const Box box = middle_of_cover(composer.style);
  const Pt largest = composer.style.measure("couverture-pas") * cover_scale(composer.style);
  auto rows = sign_rows(composer);
  size_t longest = 1;
  for (auto& row : rows) longest = std::max(longest, row.size());
  if (longest > 16) rows = folded(std::move(rows), longest = 16);
  const Pt pitch = std::min({largest, box.width / static_cast<double>(longest),
                             box.height / static_cast<double>(std::max<size_t>(rows.size(), 1))});
  for (size_t r = 0; r < rows.size(); ++r)
    for (size_t i = 0; i < rows[r].size(); ++i)
      look.signs.push_back(
          cover_sign(composer, *rows[r][i], box.x + i * pitch, box.y + r * pitch, pitch, *look.background));
}

/// As large as the room and the picture's pixels allow; an empty box where nothing is known of it.
Box fitted(const Composer& composer, const std::string& path, const Box& room) {
  const Box size = composer.picture_size ? composer.picture_size(path) : Box{};
  if (size.width <= 0 || size.height <= 0) return {};
  const double scale = std::min({room.width / size.width, room.height / size.height, 1.0});
  return {room.x, room.y, size.width * scale, size.height * scale};
}

/// In the place of the signs, at the left as all else on the cover.
bool add_photograph(const Composer& composer, PageLook& look) {
  const Field& picture = composer.edition.edition->cover_picture;
  if (picture.empty()) return false;
  const std::string path = picture_path(picture.value);
  const Box box = fitted(composer, path, middle_of_cover(composer.style));
  if (box.width > 0) look.pictures.push_back({box, path});
  return box.width > 0;
}

/// In the corner across from the year, on a ground of paper: a logo is made for that.
void add_logo(const Composer& composer, PageLook& look) {
  const Style& style = composer.style;
  const Field& logo = composer.site.config().label_logo;
  if (logo.empty()) return;
  const double scale = cover_scale(style);
  const Pt width = style.measure("couverture-logo-largeur") * scale,
           height = style.measure("couverture-logo-hauteur") * scale, rim = height / 6;
  const std::string path = picture_path(logo.value);
  Box box = fitted(composer, path, {0, 0, width - 2 * rim, height - 2 * rim});
  if (box.width <= 0) return;
  const Box ground{style.width - style.outer - box.width - 2 * rim, style.measure("couverture-tete") * scale,
                   box.width + 2 * rim, box.height + 2 * rim};
  look.areas.emplace_back(ground, style.colour("papier"));
  box.x = ground.x + rim;
  box.y = ground.y + rim;
  look.pictures.push_back({box, path});
}

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

}  // namespace

void compose_cover(Composer& composer) {
  const Edition& edition = *composer.edition.edition;
  NewPage page;
  page.look.background = composer.style.colour("fond");
  page.look.foot = false;
  const double scale = cover_scale(composer.style);
  page.look.top = composer.style.measure("couverture-tete") * scale;
  page.label_style = "roman";
  if (!add_photograph(composer, page.look)) add_signs(composer, page.look);
  add_logo(composer, page.look);
  composer.put({std::move(page)});

  const TagId part = composer.tag(Role::part, document_tag, 0, composer.words("impression.couverture"));
  const auto put = [&](Paragraph paragraph) { composer.put({scaled(std::move(paragraph), scale)}); };
  put(composer.tagged("annee-couverture", std::to_string(composer.edition.year), part));
  composer.put({Space{0, true}});
  put(composer.tagged("surtitre-couverture", composer.words("impression.annuaire"), part));
  const std::string title = Composer::unbroken_quotes(composer.words.set(edition.title.value));
  put(composer.tagged("titre-couverture", title, part, Role::heading, 1));
  if (!edition.subtitle.empty())
    put(composer.tagged("texte-couverture", composer.words.set(edition.subtitle.value), part));
  put(composer.tagged("editeur-couverture", composer.words.set(composer.site.config().imprint.name.value),
                      part));
}

namespace {

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
