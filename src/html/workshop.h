// What every maker of pages needs; nothing in it changes while pages are made, but for notes of what was
// used.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/data.h"
#include "html/directory.h"
#include "html/files/assets.h"
#include "html/markup.h"
#include "html/pdf_links.h"
#include "html/render_site.h"
#include "html/words.h"
#include "model/links.h"
#include "model/press_release.h"
#include "model/routes.h"
#include "model/site.h"
#include "template/template.h"
#include "theme/theme.h"

namespace annuaire {

/// What lists say of a card, set once.
struct CardLine {
  std::string project, holders, address;
};

/// A file to come. `made` is called from several threads.
struct Job {
  std::string address;  ///< root-relative
  std::function<std::string()> make;
  bool page = true;    ///< HTML: its links are looked at
  bool listed = true;  ///< in the sitemap
  std::string from{};  ///< the source file, for messages; empty: the site itself
};
using Jobs = std::vector<Job>;

class Workshop {
 public:
  Workshop(const Site& site, const Theme& theme, const Templates& templates, Assets& assets,
           const std::vector<PdfLink>& pdfs, unsigned threads, const Witness& witness);

  const Site& site;
  const Theme& theme;
  const Templates& templates;
  Assets& assets;
  const PdfLinks pdfs;
  const Routes routes;
  const Markup markup;
  const Directory directory;
  std::vector<CardLine> lines;                    ///< by CardId
  std::vector<std::vector<uint32_t>> holders_of;  ///< by CardId: indices of site.holders
  std::string label;                              ///< its name, set
  Data level_colours;                             ///< what `badge_colours` says
  std::string style_path, style;                  ///< the style sheet: "style.1a2b3c4d.css" and its text

  const Wording& words(const std::string& language) const { return languages_.at(language).words; }
  const Wording& words() const { return words(site.config().language()); }

  /// The page's HTML. `data` needs what `page_data` gives, and what the template asks for.
  std::string render(const std::string& name, Data data, const std::string& address,
                     const std::string& language) const;
  std::string render(const std::string& name, Data data, const std::string& address) const;
  /// A piece of the page at `address`, by a template that wants no page data.
  std::string render_part(const std::string& name, const Data& data, const std::string& address) const;

  /// {"titre", "description", "canonique", "vignette", "fil", "variantes", "langue_contenu", "menu",
  /// "donnees_liees"}; `title`
  /// without the site's name, which is added where there is room; empty for the home page.
  Data page_data(const std::string& title, const std::string& description, const std::string& address) const;
  /// What lists show of a card: {"projet", "porteurs", "adresse", "annee", "niveau", "niveau_nom",
  /// "langue_fiche"}.
  Data line_data(CardId id) const;
  /// What `badge_data` says of the level, and "signe", its sign in HTML; null for an unknown one.
  const Data& badge_of(const Level* level) const;
  /// Lines of lists in HTML, made once for each card by the template "ligne", and by "ligne-porteur" where
  /// the list is of one holder's cards and says their years.
  std::string rows(std::span<const CardId> cards) const;
  std::string holder_rows(std::span<const CardId> cards) const;
  /// The category's name and page: {"titre", "adresse"}; null for an unknown one.
  const Data& category_of(const Card& card) const;
  /// Where a field's address leads: see web_address. `year`: of the card or edition that it was typed in.
  std::string address_of(const Field& typed, int year = 0) const {
    return web_address(site, routes, year, typed.value);
  }
  /// A language where it is not the site's; empty otherwise.
  std::string other_language(std::string_view language) const;

 private:
  void make_rows(unsigned threads);
  const Witness& witness_;
  struct InLanguage {
    Wording words;
    Data menu;
    Templates templates;  ///< with what all pages of the language show
  };
  std::map<std::string, InLanguage> languages_;
  std::map<const Level*, Data> badges_;
  std::unordered_map<const Category*, Data> categories_;
  std::string title_;                            ///< of the site, set
  std::vector<std::string> rows_, holder_rows_;  ///< by CardId; the latter empty where nothing asks for it
};

/// Longest description and title of a page, characters: what search engines and browsers show.
inline constexpr size_t max_description = 160, max_title = 70;

/// {"titre", "adresse"}
Data link_data(const std::string& title, const std::string& address);
/// At most `length` characters of text, cut between two words, with « … ».
std::string shortened(const std::string& text, size_t length);
/// The first of some wordings of a title, from the fullest to the barest, that is short enough; the barest
/// is cut.
std::string fitting_title(const std::vector<std::string>& wordings);

}  // namespace annuaire
