// One card on paper, in each of the ways that an edition may set its cards.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/compose_body.h"
#include "compose/compose_parts.h"
#include "model/card_facts.h"

namespace annuaire {

/// Between a label and its value, for those who hear them.
inline constexpr const char* label_gap = "\u00a0";

/// The tag of a card and the language of what is composed in it; the composer's language is the card's until
/// it is set back.
TagId section_of(Composer& composer, const Card& card, TagId part);

/// Sets one card; holds what its parts share.
class CardSheet {
 public:
  CardSheet(Composer& composer, const Card& card, TagId section)
      : c_(composer),
        card_(card),
        section_(section),
        badge_(composer.badge(card)),
        level_(composer.card_level()),
        foreign_(!card.language.empty() && card.language.value != composer.site.config().language()) {}
  /// From the top of a page of its own.
  void page();
  /// In a list, never broken over pages: sign and level at the side, project and holders beside, every other
  /// field below, a rule at the end.
  void brief();
  /// Among others in a column: a band, then the text with its heads above it. `whole`: where it is short it
  /// is never broken.
  void compact(bool whole, std::vector<Item>& out);

 private:
  void headings();
  void mark_place(Paragraph& line) const;
  void spread();
  void new_page();
  void banner();
  void attribution(const std::string& style);
  void project();
  void text();
  void body(Beside head, bool wide, std::vector<Item>& out);
  BlockPicture picture() const;
  bool has_own_facts() const;
  void facts();
  void partners();
  void row(const std::string& label, Paragraph value, TagId tag, bool keep_with_next = false);
  void link_row(const CardFact& fact);
  void text_row(const std::string& label, const std::string& text);
  bool leaves_room() const;
  void tailpiece(std::optional<Colour> ink = {});
  void codes(size_t page);
  PageLook::Code code(const std::string& address, const std::string& what);
  TagId ours(TagId tag);
  TagId label_of(TagId paragraph);
  std::string banner_text() const;
  Panel band();
  void head_lines(std::vector<Item>& out);
  void run_in_facts(std::vector<Item>& out);
  void words_of_partners(Paragraph& to, TagId tag);
  Colour ground() const { return badge_.colour; }

  Composer& c_;
  const Card& card_;
  TagId section_;
  const LevelBadge& badge_;
  const int level_;                                 ///< of the card's title, as heading and as bookmark
  const bool foreign_;                              ///< the card's language is not that of the labels
  TagId heading_ = artifact, subtitle_ = artifact;  ///< read first, though the banner stands above
  bool data_begun_ = false;                         ///< a row of data stands already
  bool facing_picture_ = false;                     ///< its picture stands on the page before
};

}  // namespace annuaire
