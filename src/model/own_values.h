// What a card says in the fields that its label declares, in words; web and paper show the same.
#pragma once

#include <string>
#include <vector>

#include "content/own_fields.h"
#include "model/card_facts.h"
#include "model/site.h"
#include "model/wording.h"

namespace annuaire {

/// The value as readers see it, set in the card's language; of a picture what it shows, of an address what
/// readers see of it, of a long text its paragraphs on lines. Empty where the card has none.
std::string own_text(const Site& site, const Wording& words, const Card& card, size_t field);

/// Adds the fields that are to be shown among the facts of the card.
void add_own_facts(const Site& site, const Wording& words, const Card& card, std::vector<CardFact>& facts);

/// What the label wants on the card's line in lists, « Échelle : Commune · Budget : 12,5 »; mostly empty.
std::string list_details(const Site& site, const Wording& words, const Card& card);

/// A long text or a picture: a section of its own after the card's text.
struct OwnSection {
  std::string name;                     ///< set
  std::vector<std::string> paragraphs;  ///< set
  std::string picture, alt;             ///< as typed, and set; empty where it is a text
};
std::vector<OwnSection> own_sections(const Site& site, const Wording& words, const Card& card);

/// A value that an index files the card under.
struct FiledValue {
  std::string name;   ///< as typed; numbers, days and addresses as readers see them
  double number = 0;  ///< by which numbers and days are sorted; else 0
};
std::vector<FiledValue> filed_values(const Site& site, const Wording& words, const Card& card, size_t field);

}  // namespace annuaire
