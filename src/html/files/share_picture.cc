#include "html/files/share_picture.h"

#include "base/fingerprint.h"
#include "base/text.h"
#include "html/pages/edition_data.h"

namespace annuaire {
namespace {

constexpr int title_width = 1040, title_top = 298;
constexpr int holder_size = 42;  // larger than it is drawn: a holder in capitals must fit too
constexpr uint64_t recipe = 1;   // changes whenever the program draws otherwise

struct TitleStyle {
  int size;
  size_t lines;  ///< at most
};
constexpr TitleStyle title_styles[] = {{84, 2}, {72, 3}, {60, 3}, {50, 4}};

/// Thousandths of an em, about, of one character of a book face.
int width_of(std::string_view character) {
  constexpr std::string_view narrow = "iljtfrI.,;:!|'()[] ", wide = "mwMWQO@%&—œæ";
  if (character.size() == 1 && narrow.find(character) != std::string_view::npos) return 300;
  if (wide.find(character) != std::string_view::npos) return 850;
  return character.size() == 1 && character[0] >= 'A' && character[0] <= 'Z' ? 660 : 520;
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
    if (set.lines.size() <= style.lines) return set;
  }
  set.lines.resize(std::end(title_styles)[-1].lines);
  set.lines.back() += " …";
  return set;
}

std::string add_share_picture(const Workshop& shop, CardId id) {
  const Card& card = shop.site.card(id);
  const CardLine& line = shop.lines[id];
  const Data& badge = shop.badge_of(shop.site.level(card.level));
  SetTitle title = set_title(line.project, title_width);
  SetTitle holder{broken(line.holders, title_width * 1000 / holder_size), holder_size};
  if (holder.lines.size() > 1) holder.lines = {holder.lines.front() + " …"};
  const Category* category = shop.site.category_of(card);
  std::string svg = shop.render_part(
      "vignette",
      Data::row({{"lignes", lines_data(title.lines, title.size, title_top + title.size * 88 / 100)},
                 {"taille", title.size},
                 {"porteur", holder.lines.empty() ? "" : holder.lines.front()},
                 {"insigne", badge},
                 {"teintes", colours_of(shop, card.level.value)},
                 {"couleurs", shop.theme.settings["couleurs"]},
                 {"categorie", category ? shop.words().set(category->name) : ""},
                 {"edition", edition_title(shop, card.year)},
                 {"nom", shop.words().set(shop.site.config().title)}}),
      line.address);
  uint64_t print = fingerprint(svg, recipe);
  std::string path = copies_folder + std::string("fiches/") + std::to_string(card.year) + "/" + card.slug +
                     "." + hex(print).substr(0, 8) + ".png";
  shop.assets.draw(path, print, std::move(svg));
  return path;
}

}  // namespace annuaire
