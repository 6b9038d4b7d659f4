// The front cover: the year and the label's logo above, signs or a photograph, the title at the foot. Signs
// and photograph stand on the page's ground, so that what the texts need is reckoned before they are set.
#include <algorithm>
#include <cmath>

#include "base/text.h"
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

/// Lines of a text set in one style, filled word by word; letters are reckoned rather too wide.
int lines_of(const Composer& composer, const char* style, std::string_view text, double scale) {
  constexpr double wide = 0.56;  // em, a letter of large type
  const Pt letter = wide * composer.style.text(style).size * scale, measure = composer.style.text_width();
  int lines = 1;
  Pt filled = 0;
  for (const std::string_view word : split(text, ' ')) {
    const Pt width = letter * static_cast<double>(to_utf32(word).size());
    if (filled > 0 && filled + letter / 2 + width > measure) {
      ++lines;
      filled = 0;
    }
    filled += letter / 2 + width;
    for (; filled > measure; filled -= measure) ++lines;  // a word too long for one
  }
  return lines;
}

/// What stands at the cover's foot, and how small: a long title is set smaller.
struct CoverText {
  std::string title, subtitle, publisher;
  double scale = 1, title_scale = 1;
  Pt height = 0;  ///< reckoned
};

CoverText cover_text(const Composer& composer) {
  constexpr double most = 0.42, least = 0.45;  // of the page's height; of the style's size
  const Edition& edition = *composer.edition.edition;
  CoverText text;
  text.title = Composer::unbroken_quotes(composer.words.set(edition.title.value));
  text.subtitle = composer.words.set(edition.subtitle.value);
  text.publisher = composer.words.set(composer.site.config().imprint.name.value);
  text.scale = text.title_scale = cover_scale(composer.style);
  const auto height_of = [&](const char* style, std::string_view words, double scale) {
    const ParagraphStyle& set = composer.style.text(style).paragraph;
    return words.empty()
               ? 0.0
               : (lines_of(composer, style, words, scale) * set.leading + set.before + set.after) * scale;
  };
  for (double smaller = 1; smaller >= least; smaller -= 0.05) {
    text.title_scale = text.scale * smaller;
    text.height = height_of("surtitre-couverture", composer.words("impression.annuaire"), text.scale) +
                  height_of("titre-couverture", text.title, text.title_scale) +
                  height_of("texte-couverture", text.subtitle, text.scale) +
                  height_of("editeur-couverture", text.publisher, text.scale);
    if (text.height <= most * composer.style.height) break;
  }
  return text;
}

/// Between the year and the title; what stands there is as high as the page allows.
Box middle_of_cover(const Style& style, const CoverText& text) {
  const double scale = style.height / (297 * mm);
  const Pt top = style.measure("couverture-signes-haut") * scale, apart = 9 * mm * scale;
  const Pt height = style.measure("couverture-signes-hauteur") * scale;
  const Pt room = style.height - style.bottom - text.height - apart - top;
  return {style.inner, top, style.text_width(), std::min(height, room)};
}

void add_signs(const Composer& composer, const Box& box, PageLook& look) {
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
bool add_photograph(const Composer& composer, const Box& room, PageLook& look) {
  const Field& picture = composer.edition.edition->cover_picture;
  if (picture.empty()) return false;
  const std::string path = picture_path(picture.value);
  const Box box = fitted(composer, path, room);
  if (box.width > 0) look.pictures.push_back({box, path});
  return box.width > 0;
}

/// What the year leaves of its line.
Pt room_beside_year(const Composer& composer) {
  constexpr double figure = 0.56;  // em
  const Style& style = composer.style;
  const double scale = cover_scale(style);
  const double figures = static_cast<double>(std::to_string(composer.edition.year).size());
  return style.text_width() - figures * figure * style.text("annee-couverture").size * scale - 6 * mm * scale;
}

/// In the corner across from the year, on a ground of paper: a logo is made for that.
void add_logo(const Composer& composer, PageLook& look) {
  const Style& style = composer.style;
  const Field& logo = composer.site.config().label_logo;
  if (logo.empty()) return;
  const double scale = cover_scale(style);
  const Pt width = std::min(style.measure("couverture-logo-largeur") * scale, room_beside_year(composer)),
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

}  // namespace

void compose_cover(Composer& composer) {
  NewPage page;
  page.look.background = composer.style.colour("fond");
  page.look.foot = false;
  const CoverText text = cover_text(composer);
  const double scale = text.scale;
  page.look.top = composer.style.measure("couverture-tete") * scale;
  page.label_style = "roman";
  page.after = page.look;
  const Box middle = middle_of_cover(composer.style, text);
  if (middle.height > 0 && !add_photograph(composer, middle, page.look))
    add_signs(composer, middle, page.look);
  add_logo(composer, page.look);
  composer.put({std::move(page)});

  const TagId part = composer.tag(Role::part, document_tag, 0, composer.words("impression.couverture"));
  const auto put = [&](Paragraph paragraph) { composer.put({scaled(std::move(paragraph), scale)}); };
  put(composer.tagged("annee-couverture", std::to_string(composer.edition.year), part));
  composer.put({Space{0, true}});
  put(composer.tagged("surtitre-couverture", composer.words("impression.annuaire"), part));
  composer.put(
      {scaled(composer.tagged("titre-couverture", text.title, part, Role::heading, 1), text.title_scale)});
  if (!text.subtitle.empty()) put(composer.tagged("texte-couverture", text.subtitle, part));
  put(composer.tagged("editeur-couverture", text.publisher, part));
}

}  // namespace annuaire
