// What every maker of pages works with; nothing in it changes while pages are made, but for notes of what was
// used.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/data.h"
#include "html/files/assets.h"
#include "html/markup.h"
#include "html/page_templates.h"
#include "html/site_view.h"
#include "html/titles.h"
#include "model/press_release.h"
#include "template/template.h"

namespace annuaire {

/// A file to come. `made` is called from several threads.
struct Job {
  std::string address;  ///< root-relative
  std::function<std::string()> make;
  bool page = true;                ///< HTML: its links are looked at
  bool listed = true;              ///< in the sitemap
  std::string from{};              ///< the source file, for messages; empty: the site itself
  std::optional<Date> modified{};  ///< of what the page shows
};
using Jobs = std::vector<Job>;

/// The theme's style sheet, filled with its settings and the colours of the levels.
struct StyleSheet {
  std::string path;  ///< below the output folder: "style.1a2b3c4d.css", by what it says
  std::string text;
};

/// The site as it is told, and the theme's templates to tell it with.
class Workshop : public SiteView {
 public:
  Workshop(SiteView view, const Templates& templates, Assets& assets, unsigned threads,
           const Witness& witness);

  const Templates& templates;
  Assets& assets;
  const Markup markup;
  const StyleSheet style;

  /// The page's HTML. `data` needs what `page_data` gives, and what the template asks for.
  std::string render(const std::string& name, Data data, const std::string& address,
                     const std::string& language) const;
  std::string render(const std::string& name, Data data, const std::string& address) const;
  /// A piece of the page at `address`, by a template that wants no page data.
  std::string render_part(const std::string& name, const Data& data, const std::string& address) const;

  /// {"titre", "description", "canonique", "nature", "vignette", "vignette_texte", "fil", "variantes",
  /// "langue_contenu", "menu", "donnees_liees"}; `title` without the site's name, which is added; empty for
  /// the home page.
  Data page_data(const std::string& title, const std::string& description, const std::string& address) const;
  /// What lists show of a card: {"projet", "porteurs", "adresse", "annee", "niveau", "niveau_nom",
  /// "langue_fiche", "details"}.
  Data line_data(CardId id) const;
  /// The same with "resume", "image" (see thumbnail_data), "motif" (see motif_of), "categorie".
  Data tile_data(CardId id) const;
  /// Of the card's picture, for lists: {"adresse", "largeur", "hauteur", "copies", "dessin"}; null without
  /// one.
  Data thumbnail_data(const Card& card) const;
  /// What `badge_data` says of the level, and "signe", its sign in HTML; null for an unknown one.
  const Data& badge_of(const Level* level) const;
  /// Lines of lists in HTML, made once for each card by the template "ligne", and by "ligne-porteur" where
  /// the list is of one holder's cards and says their years.
  std::string rows(std::span<const CardId> cards) const;
  /// The same with each card's picture, or the motif of its category, by the template "tuile".
  std::string tiles(std::span<const CardId> cards) const;
  std::string holder_rows(std::span<const CardId> cards) const;

  /// What social networks show of a page that has no picture of its own, and its text; empty without any.
  struct SharePicture {
    std::string address, text;
  };

 private:
  void make_rows(unsigned threads);

  PageTemplates pages_;
  SharePicture share_;
  std::map<const Level*, Data> badges_;
  std::vector<std::string> rows_, tiles_;
  std::vector<std::string> holder_rows_;  ///< by CardId, as the others; empty where nothing asks for it
};

}  // namespace annuaire
