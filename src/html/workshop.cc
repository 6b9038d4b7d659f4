#include "html/workshop.h"

#include <algorithm>

#include "base/fingerprint.h"
#include "base/parallel.h"
#include "html/badges.h"
#include "html/files/share_picture.h"
#include "html/motifs.h"
#include "image/image.h"
#include "model/own_values.h"

namespace annuaire {
namespace {

const Data no_data;

std::string picture_sizes(const Theme& theme) {
  const Data* sizes = theme.settings.find("tailles_images");
  return sizes ? std::string(sizes->text()) : "100vw";
}

StyleSheet style_sheet(const SiteView& view, const Templates& templates) {
  constexpr const char* name = "style.css";
  Data settings = view.theme.settings;
  settings["niveaux"] = view.level_colours;
  settings["motifs"] = motifs_data(view);
  settings["signe_long"] = longest_sign(view.levels);
  std::string text = templates.render(name, settings, name) + "\n";
  for (const auto& [other, file] : view.theme.statics)
    if (is_sheet(other) && other != name) text += templates.render(other, settings, other) + "\n";
  std::string path = "style." + hex(fingerprint(text)).substr(0, 8) + ".css";
  return {std::move(path), std::move(text)};
}

std::map<const Level*, Data> badges_of(const SiteView& view, const PageTemplates& pages) {
  std::map<const Level*, Data> badges;
  for (size_t i = 0; i < view.levels.size(); ++i) {
    Data& made = badges[&view.site.config().levels[i]] = badge_data(view.levels[i]);
    made["signe"] = pages.part("signe", made, view.routes.home());
  }
  return badges;
}

std::string joined_rows(const std::vector<std::string>& rows, std::span<const CardId> cards) {
  std::string all;
  for (CardId id : cards) {
    if (!all.empty()) all += '\n';
    all += rows[id];
  }
  return all;
}

}  // namespace

Workshop::Workshop(SiteView view, const Templates& templates_, Assets& assets_, unsigned threads,
                   const Witness& witness)
    : SiteView(std::move(view)),
      templates(templates_),
      assets(assets_),
      markup(site, routes, assets, picture_sizes(theme)),
      style(style_sheet(*this, templates)),
      pages_(*this, style.path, templates, witness),
      badges_(badges_of(*this, pages_)) {
  make_rows(threads);
  share_ = site_share_picture(*this);
}

void Workshop::make_rows(unsigned threads) {
  rows_.resize(lines.size());
  tiles_.resize(lines.size());
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
    tiles_[id] = render_part("tuile", tile_data(id), lines[id].address);
    tiles_[id].shrink_to_fit();
  });
}

std::string Workshop::render(const std::string& name, Data data, const std::string& address,
                             const std::string& language) const {
  return pages_.page(name, std::move(data), address, language);
}

std::string Workshop::render(const std::string& name, Data data, const std::string& address) const {
  return render(name, std::move(data), address, site.config().language());
}

std::string Workshop::render_part(const std::string& name, const Data& data,
                                  const std::string& address) const {
  return pages_.part(name, data, address);
}

Data Workshop::page_data(const std::string& own_title, const std::string& description,
                         const std::string& address) const {
  const std::string& name = titled(title, "") == title || label.empty() ? title : label;
  std::string full = own_title.empty() ? titled(title, "") : titled(own_title, " – " + name);
  return Data::row({{"titre", std::move(full)},
                    {"description", shortened(description, max_description)},
                    {"canonique", routes.absolute(address)},
                    {"nature", address == routes.home() ? "website" : "article"},
                    {"vignette", share_.address},
                    {"vignette_texte", share_.text},
                    {"fil", Data::list()},
                    {"variantes", Data::list()},
                    {"langue_contenu", ""},
                    {"menu", nullptr},
                    {"donnees_liees", ""}});
}

Data Workshop::line_data(CardId id) const {
  const Card& card = site.card(id);
  const Data& badge = badge_of(site.level(card.level));
  return Data::row({{"projet", lines[id].project},
                    {"porteurs", lines[id].holders},
                    {"adresse", lines[id].address},
                    {"annee", card.year},
                    {"niveau", badge["id"]},
                    {"niveau_nom", badge["nom"]},
                    {"langue_fiche", other_language(card.language)},
                    {"details", list_details(site, words(), card)}});
}

Data Workshop::tile_data(CardId id) const {
  const Card& card = site.card(id);
  const Data& category = category_of(card);
  Data data = line_data(id);
  data["resume"] = set_in(
      card.summary, card.language.empty() ? site.config().language() : card.language.value, site.config());
  data["categorie"] = category.is_null() ? Data("") : category["titre"];
  data["image"] = thumbnail_data(card);
  const size_t motif = motif_of(*this, card);
  data["motif"] = motif == 0 ? "" : std::to_string(motif);
  return data;
}

std::string Workshop::rows(std::span<const CardId> cards) const { return joined_rows(rows_, cards); }

Data Workshop::thumbnail_data(const Card& card) const {
  const auto found = card.picture.empty() ? std::nullopt : assets.picture(card.picture, max_picture_width);
  if (!found) return nullptr;
  return Data::row({{"adresse", routes.file(found->path)},
                    {"largeur", found->width},
                    {"hauteur", found->height},
                    {"copies", source_set(*found, routes)},
                    {"dessin", found->copies.empty()}});
}

std::string Workshop::tiles(std::span<const CardId> cards) const { return joined_rows(tiles_, cards); }

std::string Workshop::holder_rows(std::span<const CardId> cards) const {
  return joined_rows(holder_rows_, cards);
}

const Data& Workshop::badge_of(const Level* level) const {
  auto found = badges_.find(level);
  return found == badges_.end() ? no_data : found->second;
}

}  // namespace annuaire
