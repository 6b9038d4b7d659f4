// The imprint of a yearbook: what its edition says, else the settings, field by field.
#pragma once

#include <string>
#include <vector>

#include "model/facts.h"
#include "model/site.h"
#include "model/wording.h"

namespace annuaire {

/// The value of a field of the imprint as typed; absent where neither says it.
const Value& colophon_value(const Site& site, const Edition& edition, std::string_view field);
/// What is known, in the order of the imprint: director (else that of the legal notice), editing, design,
/// printer with its address, paper, days, numbers. Photo credits are not among them.
std::vector<Fact> colophon_facts(const Site& site, const Wording& words, const Edition& edition);

/// One who made pictures, and the cards that show them, in reading order.
struct PhotoCredit {
  std::string name;  ///< as first typed, without « © »
  std::vector<CardId> cards;
};
/// Those of the cards of an edition, each once, in the order of the content's language.
std::vector<PhotoCredit> photo_credits(const Site& site, const SiteEdition& edition);

}  // namespace annuaire
