// What every chapter of the yearbook is made with: the site, the style, the wording, and the growing story.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compose/compose.h"
#include "layout/story.h"
#include "layout/style.h"
#include "model/book_parts.h"
#include "model/levels.h"
#include "model/links.h"
#include "model/site.h"

namespace annuaire {

/// How a stretch departs from the style of its paragraph.
struct Accent {
  bool italic = false, bold = false;
  std::string link = {};  ///< "#anchor" or an address
  bool verbatim = false;  ///< code
  std::string lang = {};  ///< of a passage that is not in the paragraph's
};

class Composer {
 public:
  /// All must outlive it.
  Composer(const Site& site, const SiteEdition& edition, const Makeup& makeup);

  const Site& site;
  const SiteEdition& edition;
  const Style& style;
  const Wording& words;
  const std::function<Box(const std::string& path)>& picture_size;
  const Routes routes;
  const CategoryCards* only_category = nullptr;  ///< the document is this category alone
  const Card* only_card = nullptr;               ///< the document is this card alone
  std::vector<BookPart> parts;                   ///< of the yearbook; empty: the document is none
  Story story;
  TakeItems take;        ///< may be empty
  std::string language;  ///< of the passage being composed
  uint32_t bodies = 0;   ///< composed so far
  /// Of the next page, on the right-hand side, where page labels restart; see NewPage::label_style.
  std::string labels_restart;

  /// A field's text with the micro-typography of the passage's language.
  std::string set(std::string_view text) const { return set_in(text, language, site.config()); }

  Paragraph paragraph(const std::string& style_name) const;
  /// Adds set text in a style, ordinals raised.
  void add(std::vector<Run>& runs, const std::string& style_name, std::string_view text, TagId tag,
           const Accent& accent = {}) const;
  /// For large titles: the spaces inside short guillemets are made no-break.
  static std::string unbroken_quotes(std::string_view text);
  /// The page number of an anchor, a link to it.
  Run page_of(const std::string& anchor, const std::string& style_name, TagId link) const;
  /// A paragraph of one text.
  Paragraph line(const std::string& style_name, std::string_view text, TagId tag) const;
  /// A new tag under `parent` and a paragraph of one text in it.
  Paragraph tagged(const std::string& style_name, std::string_view text, TagId parent,
                   Role role = Role::paragraph, int level = 0);
  /// A run of text in a link tag of its own under `parent`; plain text where `address` is empty.
  void add_link(std::vector<Run>& runs, const std::string& style_name, std::string_view text, TagId parent,
                const std::string& address);
  /// The whole address of a field; see web_address. `year`: of the card or edition that it was typed in.
  std::string address_of(const Field& typed, int year = 0) const {
    return routes.whole(web_address(site, routes, year, typed.value));
  }

  const LevelBadge& badge(const Card& card) const { return badge(*site.level(card.level.value)); }
  const LevelBadge& badge(const Level& level) const {
    return badges_[static_cast<size_t>(&level - site.config().levels.data())];
  }
  /// The level's sign on a background, as an ornament: written or drawn, without its word.
  Run sign_run(const LevelBadge& badge, const std::string& style_name, Colour background) const;

  /// In the card's own language, as `title`: « A, B et C ».
  std::string holders(const Card& card) const;
  /// The whole edition is set, not a part of it alone.
  bool whole() const { return !only_category && !only_card; }
  /// Is it a part of the yearbook?
  bool shows(BookPart::Kind kind) const;
  bool shows(const Page& page) const;
  /// Of a card's title, as heading and bookmark: it stands below that of its category, if there is one.
  int card_level() const { return only_card || !edition.has_categories() ? 1 : 2; }
  /// Does the card stand in this document?
  bool has(const Card& card) const;
  std::string title(const Card& card) const {
    return set_in(card.project.value, language_of(card), site.config());
  }
  std::string language_of(const Card& card) const {
    return card.language.empty() ? site.config().language() : card.language.value;
  }
  std::string anchor(const Card& card) const { return card_anchor(card); }

  /// Side column and text beside it, in the measures of the style.
  Beside beside() const;
  Pt body_width() const;  ///< of the text beside the side column
  /// What stands on a band in the colour of `ground` across the page, at least as high as the style says;
  /// see edged.
  void put_band(Beside inside, Colour ground);
  /// A filled panel, and a line as its lower edge where paper would not show it.
  std::vector<Item> edged(Panel band) const;
  /// A colour as an area on paper, darker where it would not be seen.
  Colour seen_on_paper(Colour colour) const;
  /// « Potagers (suite) » at the head of each page on which what follows goes on.
  Continued continued(const std::string& title, const std::string& style_name) const;
  PageLook look(const std::string& part) const;  ///< a plain page whose running foot names the part
  void put(Item item);
  TagId tag(Role role, TagId parent, int level = 0, std::string alt = {}) {
    return story.tags.add(role, parent, static_cast<uint8_t>(level), std::move(alt));
  }

 private:
  std::vector<LevelBadge> badges_;  ///< by rank in the settings
};

}  // namespace annuaire
