// What every chapter of the yearbook is made with: the site, the style, the wording, and the growing story.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compose/compose.h"
#include "layout/story.h"
#include "layout/style.h"
#include "model/site.h"

namespace annuaire {

/// A level as it is shown: its name, and a sign that tells it apart without colour.
struct LevelSign {
  std::string name;    ///< « Or »
  std::string award;   ///< « Label d’or attribué à »
  std::string symbol;  ///< « @@@ »; empty: the shape stands for it
  Shape shape = Shape::disc;
  Colour colour;
};

/// How a stretch departs from the style of its paragraph.
struct Accent {
  bool italic = false, bold = false;
  std::string link = {};  ///< "#anchor" or an address
};

using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;

class Composer {
 public:
  Composer(const Site& site, const SiteEdition& edition, const Style& style, const Strings& strings);

  const Site& site;
  const SiteEdition& edition;
  const Style& style;
  const CategoryCards* only_category = nullptr;  ///< the document is this category alone
  const Card* only_card = nullptr;               ///< the document is this card alone
  Story story;
  TakeItems take;        ///< may be empty
  std::string language;  ///< of the passage being composed

  /// The sentence of key "impression.<key>", its `{name}`s replaced; the key itself where the theme has none.
  std::string say(std::string_view key, Values values = {}) const;
  /// The sentence of a whole key; empty where the theme has none.
  std::string wording(const std::string& key) const;
  /// A field's text with the micro-typography of the passage's language.
  std::string set(std::string_view text) const;

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

  LevelSign sign(const Card& card) const;
  LevelSign sign(const Level& level) const;
  /// The level's sign on a background, as an ornament: shape or symbol, without its word.
  Run sign_run(const LevelSign& sign, const std::string& style_name, Colour background) const;

  /// « A, B et C »
  std::string enumeration(const std::vector<std::string>& names) const;
  std::string holders(const Card& card) const;
  /// The whole edition is set, not a part of it alone.
  bool whole() const { return !only_category && !only_card; }
  /// Does the card stand in this document?
  bool has(const Card& card) const;
  std::string title(const Card& card) const { return set(card.project.value); }
  std::string anchor(const Card& card) const { return card_anchor(card); }

  /// Side column and text beside it, in the measures of the style.
  Beside beside() const;
  Pt body_width() const;                         ///< of the text beside the side column
  PageLook look(const std::string& part) const;  ///< a plain page whose running foot names the part
  void put(Item item) {
    if (take && !story.items.empty() && std::holds_alternative<NewPage>(item.what)) take(story);
    story.items.push_back(std::move(item));
  }
  TagId tag(Role role, TagId parent, int level = 0, std::string alt = {}) {
    return story.tags.add(role, parent, static_cast<uint8_t>(level), std::move(alt));
  }

 private:
  const Strings& strings_;
  std::vector<Colour> level_colours_;  ///< by rank in the configuration
};

/// A whole address for what an editor typed: "www.exemple.fr" → "https://www.exemple.fr".
std::string whole_address(std::string_view typed);

}  // namespace annuaire
