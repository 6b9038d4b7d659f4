#include "html/files/share_picture.h"

#include <algorithm>
#include <optional>

#include "base/escape.h"
#include "base/fingerprint.h"
#include "base/text.h"
#include "html/motifs.h"
#include "html/pages/edition_data.h"
#include "image/image.h"

namespace annuaire {
namespace {

// SVG pixels: the texts' column, beside the picture; the band over both.
constexpr int text_width = 640, band_width = 1040, title_top = 298;
constexpr uint64_t recipe = 2;                // changes whenever the program draws otherwise
constexpr const char* photo_mark = "photo:";  // in the SVG, where the photograph's bytes will stand
constexpr uint32_t photo_width = 720;

struct TitleStyle {
  int size;
  size_t lines;  ///< at most
};
constexpr TitleStyle title_styles[] = {{72, 2}, {62, 3}, {52, 4}, {44, 5}};

/// Thousandths of an em of one character, as wide as book faces and what stands in for them draw it.
int width_of(std::string_view character) {
  constexpr std::string_view narrow = "iljtfrI.,;:!|'()[] ", wide = "mwMWQO@%&—œæŒÆ";
  if (character.size() == 1 && narrow.find(character) != std::string_view::npos) return 360;
  if (wide.find(character) != std::string_view::npos) return 950;
  if (character.size() >= 3) return 1000;  // signs and other scripts
  return character.size() == 1 && character[0] >= 'a' && character[0] <= 'z' ? 570 : 740;
}

int width_of_word(std::string_view word) {
  int width = 0;
  for (size_t at = 0; at < word.size();) {
    size_t end = at + 1;
    while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) ++end;
    width += width_of(word.substr(at, end - at));
    at = end;
  }
  return width;
}

/// The whole words of text[0, end), or what there is of the first.
std::string shortened_at(const std::string& text, size_t end) {
  const size_t blank = text.rfind(' ', end);
  const size_t kept = blank == std::string::npos || blank == 0 ? end : blank;
  return text.substr(0, kept) + (kept == end ? "…" : " …");
}

/// As much of the text as fits on one line of letters of `size`, with « … » where something is left out.
std::string cut_to(const std::string& text, int width, int size) {
  const int most = width * 1000 / size, ellipsis = width_of("…");
  int used = 0;
  size_t room = 0;  // end of what leaves place for the ellipsis
  for (size_t at = 0; at < text.size();) {
    size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    used += width_of(std::string_view(text).substr(at, end - at));
    if (used > most) return shortened_at(text, room);
    if (used + ellipsis <= most) room = end;
    at = end;
  }
  return text;
}

std::vector<std::string> broken(const std::string& text, int thousandths) {
  std::vector<std::string> lines;
  int width = 0;
  for (size_t at = 0; at < text.size();) {
    size_t end = std::min(text.find(' ', at), text.size());
    std::string word = text.substr(at, end - at);
    int wide = width_of_word(word);
    bool fits = !lines.empty() && width + width_of(" ") + wide <= thousandths;
    if (fits) {
      lines.back() += " " + word;
      width += width_of(" ") + wide;
    } else if (!word.empty()) {
      lines.push_back(std::move(word));
      width = wide;
    }
    at = end + 1;
  }
  return lines;
}

Data colours_of(const Workshop& shop, const std::string& level) {
  for (const Data& one : shop.level_colours.items())
    if (one["id"].text() == level) return one;
  return nullptr;
}

Data lines_data(const std::vector<std::string>& lines, int size, int first) {
  Data list = Data::list();
  for (const std::string& line : lines) {
    list.push(Data::row({{"texte", line}, {"y", first}}));
    first += size * 112 / 100;
  }
  return list;
}

}  // namespace

SetTitle set_title(const std::string& text, int width) {
  SetTitle set;
  for (const TitleStyle& style : title_styles) {
    set = {broken(text, width * 1000 / style.size), style.size};
    const bool whole = std::all_of(set.lines.begin(), set.lines.end(), [&](const std::string& line) {
      return cut_to(line, width, style.size) == line;
    });
    if (whole && set.lines.size() <= style.lines) return set;
  }
  const TitleStyle& smallest = std::end(title_styles)[-1];
  if (set.lines.size() > smallest.lines) {
    set.lines.resize(smallest.lines);
    set.lines.back() += " …";
  }
  for (std::string& line : set.lines) line = cut_to(line, width, smallest.size);
  return set;
}

namespace {

/// What stands beside the texts: the card's photograph, else the motif of its category.
void add_picture(const Workshop& shop, const Card& card, Data& data) {
  const std::optional<Picture> photo =
      card.picture.empty() ? std::nullopt : shop.assets.picture(card.picture, max_picture_width);
  data["photo"] = photo && !photo->copies.empty() ? photo_mark : "";
  const size_t rank = motif_of(shop, card);
  data["motif"] = rank == 0 ? Data() : motif_data(shop, rank);
}

/// The texts, none wider than its place.
void add_texts(const Workshop& shop, CardId id, Data& data) {
  const Card& card = shop.site.card(id);
  const CardLine& line = shop.lines[id];
  const Data& badge = shop.badge_of(shop.site.level(card.level));
  const Data& category = shop.category_of(card);
  const SetTitle title = set_title(line.project, text_width);
  data["lignes"] = lines_data(title.lines, title.size, title_top + title.size * 88 / 100);
  data["taille"] = title.size;
  data["porteur"] = cut_to(line.holders, text_width, 36);
  data["attribution"] =
      badge.is_row() ? cut_to(std::string(badge["attribution"].text()), text_width, 28) : "";
  std::string band = badge.is_row() ? std::string(badge["titre_niveau"].text()) : "";
  if (!category.is_null()) band += (band.empty() ? "" : " – ") + std::string(category["titre"].text());
  const std::string symbol = badge.is_row() ? std::string(badge["symbole"].text()) : "";
  data["bande"] = cut_to(symbol.empty() ? band : symbol + "\u00a0\u00a0" + band, band_width, 31);
  data["pied"] = cut_to(edition_title(shop, card.year) + " · " + shop.title, text_width, 26);
}

/// The SVG with the photograph in its place: a whole attribute, as no text of a card can be, whose quotes are
/// escaped.
std::string with_photo(std::string svg, const std::string& bytes) {
  const std::string quoted = '"' + std::string(photo_mark) + '"';
  const size_t at = svg.find(quoted);
  const std::optional<Pixels> pixels = at == std::string::npos ? std::nullopt : read_pixels(bytes);
  if (!pixels) return svg;
  const Pixels small = pixels->width > photo_width ? scaled(*pixels, photo_width) : *pixels;
  return svg.replace(at, quoted.size(), "\"data:image/jpeg;base64," + base64(write_jpeg(small, 88)) + '"');
}

}  // namespace

std::string add_share_picture(const Workshop& shop, CardId id) {
  const Card& card = shop.site.card(id);
  Data data = Data::row({{"insigne", shop.badge_of(shop.site.level(card.level))},
                         {"teintes", colours_of(shop, card.level.value)},
                         {"couleurs", shop.theme.settings["couleurs"]}});
  add_picture(shop, card, data);
  add_texts(shop, id, data);
  std::string svg = shop.render_part("vignette", data, shop.lines[id].address);
  const std::string photo = data["photo"].text().empty() ? "" : shop.assets.bytes(card.picture.value);
  const uint64_t print = fingerprint(svg, recipe) + (photo.empty() ? 0 : fingerprint(photo, recipe));
  std::string path = copies_folder + std::string("fiches/") + std::to_string(card.year) + "/" + card.slug +
                     "." + hex(print).substr(0, 8) + ".png";
  shop.assets.draw(path, print, [svg = std::move(svg), &shop, target = card.picture.value] {
    return with_photo(svg, shop.assets.bytes(target));
  });
  return path;
}

bool draws_share_pictures(const Workshop& shop) {
  return shop.site.config().share_pictures && shop.templates.has("vignette");
}

Workshop::SharePicture site_share_picture(const Workshop& shop) {
  if (shop.routes.host().empty()) return {};
  const bool drawn = draws_share_pictures(shop);
  for (const SiteEdition& edition : shop.site.editions)
    for (CardId id : edition.cards) {
      const Card& card = shop.site.card(id);
      const Data photo = drawn ? Data() : shop.thumbnail_data(card);
      if (!drawn && photo.is_null()) continue;
      const std::string file =
          drawn ? shop.routes.file(add_share_picture(shop, id)) : std::string(photo["adresse"].text());
      return {shop.routes.absolute(file),
              drawn ? shop.lines[id].project : shop.words().set(card.picture_alt)};
    }
  return {};
}

}  // namespace annuaire
