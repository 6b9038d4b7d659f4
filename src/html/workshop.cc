#include "html/workshop.h"

#include <algorithm>
#include <array>

#include "base/fingerprint.h"
#include "base/parallel.h"
#include "html/badges.h"
#include "html/frame.h"

namespace annuaire {
namespace {

constexpr const char* style_name = "style.css";
const Data no_data;

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

CardLine line_of(const Card& card, const Config& config, const Routes& routes) {
  std::string language = card.language.empty() ? config.language() : card.language.value;
  std::vector<std::string> holders;
  for (const Field& holder : card.holders) holders.push_back(set_in(holder.value, language, config));
  return {set_in(card.project.value, language, config), joined(holders), routes.card(card.year, card.slug)};
}

std::string joined_rows(const std::vector<std::string>& rows, std::span<const CardId> cards) {
  std::string all;
  for (CardId id : cards) {
    if (!all.empty()) all += '\n';
    all += rows[id];
  }
  return all;
}

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

size_t count_characters(const std::string& text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

std::string picture_sizes(const Theme& theme) {
  const Data* sizes = theme.settings.find("tailles_images");
  return sizes ? std::string(sizes->text()) : "100vw";
}

}  // namespace

Workshop::Workshop(const Site& site_, const Theme& theme_, const Templates& templates_, Assets& assets_,
                   const std::vector<PdfLink>& pdfs_, unsigned threads, const Witness& witness)
    : site(site_),
      theme(theme_),
      templates(templates_),
      assets(assets_),
      pdfs(pdfs_),
      routes(site.config().address.value, site.config().language()),
      markup(site, routes, assets, picture_sizes(theme)),
      directory(plan_directory(site.holders, routes)),
      lines(site.content.cards.size()),
      holders_of(lines.size()),
      witness_(witness) {
  for (uint32_t i = 0; i < site.holders.size(); ++i)
    for (CardId id : site.holders[i].cards) holders_of[id].push_back(i);
  parallel_for(lines.size(), threads, [&](size_t i) {
    lines[i] = line_of(site.card(static_cast<CardId>(i)), site.config(), routes);
  });
  const std::vector<LevelBadge> levels =
      level_badges(site, wording_for(site, theme, site.config().language()), theme.levels);
  level_colours = badge_colours(levels, theme);
  Data colours = theme.settings;
  colours["niveaux"] = level_colours;
  colours["signe_long"] = longest_sign(levels);
  style = templates.render(style_name, colours, style_name) + "\n";
  style_path = "style." + hex(fingerprint(style)).substr(0, 8) + ".css";
  for (const std::string& language : languages_of(site)) {
    const Wording spoken = wording_for(site, theme, language);
    Data frame = frame_data(*this, spoken, language);
    Data menu = frame["site"]["menu"];
    languages_.emplace(language, InLanguage{spoken, std::move(menu), templates.with(std::move(frame))});
  }
  for (size_t i = 0; i < levels.size(); ++i) {
    Data& made = badges_[&site.config().levels[i]] = badge_data(levels[i]);
    made["signe"] = render_part("signe", made, routes.home());
  }
  title_ = words().set(site.config().title);
  label = words().set(site.config().label_name);
  for (const SiteEdition& edition : site.editions)
    for (const CategoryCards& of : edition.categories)
      categories_[of.category] =
          link_data(words().set(of.category->name), routes.category(edition.year, of.category->id));
  make_rows(threads);
}

void Workshop::make_rows(unsigned threads) {
  rows_.resize(lines.size());
  holder_rows_.resize(lines.size());
  parallel_for(lines.size(), threads, [&](size_t i) {
    const auto id = static_cast<CardId>(i);
    const Data data = line_data(id);
    rows_[id] = render_part("ligne", data, lines[id].address);
    rows_[id].shrink_to_fit();
    if (std::any_of(holders_of[id].begin(), holders_of[id].end(),
                    [&](uint32_t holder) { return site.holders[holder].cards.size() > 1; }))
      holder_rows_[id] = render_part("ligne-porteur", data, lines[id].address);
    holder_rows_[id].shrink_to_fit();
  });
}

std::string Workshop::render(const std::string& name, Data data, const std::string& address,
                             const std::string& language) const {
  const InLanguage& in = languages_.at(language);
  for (size_t i = 0; i < in.menu.size(); ++i)
    if (in.menu[i]["adresse"].text() == address) {
      data["menu"] = in.menu;
      data["menu"].items()[i]["courant"] = true;
    }
  if (witness_) witness_(name, data);
  return in.templates.render(name, data, address) + "\n";
}

std::string Workshop::render(const std::string& name, Data data, const std::string& address) const {
  return render(name, std::move(data), address, site.config().language());
}

std::string Workshop::render_part(const std::string& name, const Data& data,
                                  const std::string& address) const {
  if (witness_) witness_(name, data);
  return languages_.at(site.config().language()).templates.render(name, data, address);
}

Data Workshop::page_data(const std::string& title, const std::string& description,
                         const std::string& address) const {
  const std::string& name = title_;
  std::string full = title.empty() ? fitting_title({name}) : fitting_title({title + " – " + name, title});
  return Data::row({{"titre", std::move(full)},
                    {"description", shortened(description, max_description)},
                    {"canonique", routes.absolute(address)},
                    {"vignette", ""},
                    {"fil", Data::list()},
                    {"variantes", Data::list()},
                    {"langue_contenu", ""},
                    {"menu", nullptr},
                    {"donnees_liees", ""}});
}

Data Workshop::line_data(CardId id) const {
  const Card& card = site.card(id);
  const Data& badge = badge_of(site.level(card.level));
  bool known = badge.is_row();
  return Data::row({{"projet", lines[id].project},
                    {"porteurs", lines[id].holders},
                    {"adresse", lines[id].address},
                    {"annee", card.year},
                    {"niveau", known ? badge["id"] : Data()},
                    {"niveau_nom", known ? badge["nom"] : Data()},
                    {"langue_fiche", other_language(card.language)}});
}

std::string Workshop::rows(std::span<const CardId> cards) const { return joined_rows(rows_, cards); }

std::string Workshop::holder_rows(std::span<const CardId> cards) const {
  return joined_rows(holder_rows_, cards);
}

const Data& Workshop::badge_of(const Level* level) const {
  auto found = badges_.find(level);
  return found == badges_.end() ? no_data : found->second;
}

const Data& Workshop::category_of(const Card& card) const {
  auto found = categories_.find(site.category_of(card));
  return found == categories_.end() ? no_data : found->second;
}

std::string Workshop::other_language(std::string_view language) const {
  return language.empty() || language == site.config().language() ? "" : std::string(language);
}

Data link_data(const std::string& title, const std::string& address) {
  return Data::row({{"titre", title}, {"adresse", address}});
}

std::string shortened(const std::string& text, size_t length) {
  if (text.size() <= length) return text;
  size_t count = 0, last_blank = 0;
  for (size_t end = 0; end < text.size(); ++end) {
    if (!begins_character(text[end])) continue;
    if (count == length - 1 && last_blank == 0) last_blank = end;
    if (count == length) return text.substr(0, last_blank) + "…";
    if (text[end] == ' ') last_blank = end;
    ++count;
  }
  return text;
}

std::string fitting_title(const std::vector<std::string>& wordings) {
  for (const std::string& wording : wordings)
    if (wording.size() <= max_title || count_characters(wording) <= max_title) return wording;
  return shortened(wordings.back(), max_title);
}

}  // namespace annuaire
