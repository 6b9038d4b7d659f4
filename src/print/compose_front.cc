// Cover, contents and back cover.
#include <algorithm>

#include "model/links.h"
#include "print/colour.h"
#include "print/compose_parts.h"

namespace annuaire {
namespace {

constexpr size_t most_signs = 400;  // of the cover; more would be dust

/// Rows of signs for the cover: one row a category, one sign a card; without cards, a stair of the levels.
std::vector<std::vector<LevelSign>> sign_rows(const Composer& composer) {
  std::vector<std::vector<LevelSign>> rows;
  size_t count = 0;
  for (const CategoryCards& category : composer.edition.categories) {
    std::vector<LevelSign> row;
    for (CardId id : category.cards)
      if (count++ < most_signs) row.push_back(composer.sign(composer.site.card(id)));
    if (!row.empty()) rows.push_back(std::move(row));
  }
  const auto& levels = composer.edition.levels;
  for (size_t i = 0; rows.empty() && i < levels.size(); ++i)
    rows.resize(i + 1), rows[i].assign(levels.size() - i, composer.sign(*levels[i]));
  return rows;
}

/// Rows longer than the box allows at the smallest fair size run on in the next row.
std::vector<std::vector<LevelSign>> folded(std::vector<std::vector<LevelSign>> rows, size_t columns) {
  std::vector<std::vector<LevelSign>> out;
  for (auto& row : rows)
    for (size_t i = 0; i < row.size(); i += columns)
      out.emplace_back(row.begin() + i, row.begin() + std::min(row.size(), i + columns));
  return out;
}

void add_signs(const Composer& composer, PageLook& look) {
  const Style& style = composer.style;
  const Box box{style.inner, style.measure("couverture-signes-haut"), style.text_width(),
                style.measure("couverture-signes-hauteur")};
  const Pt largest = style.measure("couverture-pas");
  auto rows = sign_rows(composer);
  size_t longest = 1;
  for (auto& row : rows) longest = std::max(longest, row.size());
  if (longest > 16) rows = folded(std::move(rows), longest = 16);
  const Pt pitch = std::min({largest, box.width / static_cast<double>(longest),
                             box.height / static_cast<double>(std::max<size_t>(rows.size(), 1))});
  const Pt size = pitch * 0.62;
  for (size_t r = 0; r < rows.size(); ++r)
    for (size_t i = 0; i < rows[r].size(); ++i)
      look.signs.push_back({{box.x + i * pitch, box.y + r * pitch, size, size},
                            rows[r][i].shape,
                            legible(rows[r][i].colour, *look.background, 3)});
}

void contents_entry(Composer& composer, const std::string& style, const std::string& title,
                    const std::string& anchor, TagId item, const LevelSign* sign) {
  Paragraph entry = composer.paragraph(style);
  entry.marker_width = entry.style.left;
  const TagId link = composer.tag(Role::link, composer.tag(Role::reference, item));
  Accent accent;
  accent.link = "#" + anchor;
  composer.add(entry.marker, style, "0", link, accent);
  entry.marker.back().kind = Run::Kind::page_ref;
  entry.marker.back().text = anchor;
  composer.add(entry.runs, style, title, link, accent);
  if (sign) {
    composer.add(entry.runs, style, "\u00a0\u00a0", artifact);
    entry.runs.push_back(composer.sign_run(*sign, style, composer.style.colour("papier")));
    entry.runs.back().size *= 0.9;
  }
  composer.put({std::move(entry)});
}

}  // namespace

void compose_cover(Composer& composer) {
  const Edition& edition = *composer.edition.edition;
  NewPage page;
  page.look.background = composer.style.colour("fond");
  page.look.foot = false;
  page.look.top = composer.style.measure("couverture-tete");
  page.label_style = "decimal";
  add_signs(composer, page.look);
  composer.put({std::move(page)});

  const TagId part = composer.tag(Role::part, document_tag, 0, composer.say("couverture"));
  composer.put({composer.tagged("annee-couverture", std::to_string(composer.edition.year), part)});
  composer.put({Space{0, true}});
  composer.put({composer.tagged("surtitre-couverture", composer.say("annuaire"), part)});
  composer.put(
      {composer.tagged("titre-couverture", composer.set(edition.title.value), part, Role::heading, 1)});
  if (!edition.subtitle.empty())
    composer.put({composer.tagged("texte-couverture", composer.set(edition.subtitle.value), part)});
  composer.put(
      {composer.tagged("editeur-couverture", composer.set(composer.site.config().imprint.name.value), part)});
}

void compose_contents(Composer& composer, const std::vector<Chapter>& chapters) {
  const Chapter contents{Chapter::Kind::opening, composer.say("sommaire"), "sommaire", nullptr, 0};
  const TagId part = open_chapter(composer, contents, "");
  const TagId table = composer.tag(Role::contents, part);
  auto put_beside = [&, first = composer.story.items.size()] {
    Beside beside = composer.beside();
    std::move(composer.story.items.begin() + static_cast<long>(first), composer.story.items.end(),
              std::back_inserter(beside.items));
    composer.story.items.resize(first);
    composer.put({std::move(beside)});
  };
  for (const Chapter& chapter : chapters) {
    const TagId item = composer.tag(Role::contents_item, table);
    contents_entry(composer, "sommaire-partie", chapter.title, chapter.anchor, item, nullptr);
    if (!chapter.category) continue;
    const TagId nested = composer.tag(Role::contents, item);
    for (CardId id : chapter.category->cards) {
      const Card& card = composer.site.card(id);
      const LevelSign sign = composer.sign(card);
      contents_entry(composer, "sommaire-fiche", composer.title(card), composer.anchor(card),
                     composer.tag(Role::contents_item, nested), &sign);
    }
  }
  put_beside();
}

void compose_back(Composer& composer) {
  const Imprint& imprint = composer.site.config().imprint;
  NewPage page;
  page.look.background = composer.style.colour("fond");
  page.look.foot = false;
  composer.put({std::move(page)});
  const TagId part = composer.tag(Role::part, document_tag, 0, composer.say("editeur"));
  composer.put({Space{0, true}});

  Paragraph signs = composer.paragraph("signes-dos");
  for (const Level* level : composer.edition.levels) {
    LevelSign sign = composer.sign(*level);
    sign.symbol.clear();
    signs.runs.push_back(composer.sign_run(sign, "signes-dos", composer.style.colour("fond")));
    composer.add(signs.runs, "signes-dos", " ", artifact);
  }
  if (!signs.runs.empty()) composer.put({std::move(signs)});
  composer.put({composer.tagged("titre-dos", composer.set(imprint.name.value), part)});
  auto put_line = [&](const Field& field, const std::string& link) {
    if (field.empty()) return;
    Paragraph line = composer.paragraph("texte-dos");
    composer.add_link(line.runs, "texte-dos",
                      link.empty() ? composer.set(field.value) : shown_address(field.value),
                      composer.tag(Role::paragraph, part), link);
    composer.put({std::move(line)});
  };
  put_line(imprint.address, "");
  put_line(imprint.phone, "");
  put_line(imprint.email, whole_address(imprint.email.value));
  put_line(imprint.site, whole_address(imprint.site.value));
}

}  // namespace annuaire
