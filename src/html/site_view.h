// The site as the website tells it: addresses, words, lists and signs, made once before any page.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data.h"
#include "html/directory.h"
#include "html/pdf_links.h"
#include "model/levels.h"
#include "model/links.h"
#include "model/routes.h"
#include "model/site.h"
#include "model/wording.h"
#include "theme/theme.h"

namespace annuaire {

/// What lists say of a card, set once.
struct CardLine {
  std::string project, holders, address;
};

/// Complete once it is made; nothing in it changes afterwards.
struct SiteView {
  /// All three must outlive it. `pdfs` may be filled until pages are made.
  SiteView(const Site& site, const Theme& theme, const PdfLinks& pdfs, unsigned threads);

  const Site& site;
  const Theme& theme;
  const PdfLinks& pdfs;
  Routes routes;
  std::map<std::string, Wording> languages;  ///< those that something is written in
  Directory directory;
  std::vector<CardLine> lines;                    ///< by CardId
  std::vector<std::vector<uint32_t>> holders_of;  ///< by CardId: indices of site.holders
  std::vector<LevelBadge> levels;                 ///< those of the settings
  Data level_colours;                             ///< what `badge_colours` says
  std::string title, label;                       ///< the site's and the label's name, set

  const Wording& words(const std::string& language) const { return languages.at(language); }
  const Wording& words() const { return words(site.config().language()); }
  /// The category's name and page: {"titre", "adresse"}; null where there is none.
  const Data& category_of(const Card& card) const;
  /// The rank of its category in its edition, from 0.
  size_t category_rank(const Card& card) const;
  /// Where a field's address leads: see web_address. `year`: of the card or edition that it was typed in.
  std::string address_of(const Field& typed, int year = 0) const {
    return web_address(site, routes, year, typed.value);
  }
  /// A language where it is not the site's; empty otherwise.
  std::string other_language(std::string_view language) const;

 private:
  std::unordered_map<const Category*, Data> categories_;
  std::unordered_map<const Category*, size_t> ranks_;
};

/// {"titre", "adresse"}
Data link_data(const std::string& title, const std::string& address);

}  // namespace annuaire
