// What is known of a card in a few words, by the table of its fields; web and paper show the same.
#pragma once

#include <string>
#include <vector>

#include "model/site.h"
#include "model/wording.h"

namespace annuaire {

struct CardFact {
  std::string key;                 ///< of its field
  std::string name;                ///< « Région »
  std::string text;                ///< set in the card's language; empty where the fact is an address
  const Field* address = nullptr;  ///< as typed; null: the fact leads nowhere
  bool place = false;              ///< paper joins the places on one line
};
/// Those that the card has, by their rank in the table, then those of its label.
std::vector<CardFact> card_facts(const Site& site, const Wording& words, const Card& card);

/// Its holders in one line, « a, b et c », set in the card's language.
std::string holders_line(const Site& site, const Wording& words, const Card& card);

/// What stands below the card's picture: its caption, then whom it is owed to, set in the card's language;
/// empty where the card says neither.
std::string caption_of(const Site& site, const Wording& words, const Card& card);

/// The language that a card is written in.
std::string language_of(const Site& site, const Card& card);

}  // namespace annuaire
