// The press release of an edition, composed from its data; the website and the yearbook's printer set it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/facts.h"
#include "model/site.h"
#include "model/wording.h"

namespace annuaire {

/// The free page that presents the publisher: a release quotes it.
inline constexpr std::string_view presentation_page = "presentation";

struct PressSection {
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<std::string> items;  ///< of a list after the paragraphs
};

struct PressCategory {
  const Category* category = nullptr;
  std::string name, count;    ///< set; « 4 lauréats »; both empty where the edition has no categories
  std::vector<CardId> cards;  ///< by level; none in an edition with too many to name
};

/// All texts are set and in the language of the wording.
struct PressRelease {
  std::string kind;   ///< « Communiqué de presse »
  std::string date;   ///< « 18 mars 2021 », or the year
  std::string title;  ///< « Label X : 25 lauréats pour l’édition 2021 »
  std::string lead;
  std::vector<PressSection> opening;  ///< the selection, the jury, the ceremony, distinctions
  std::string awards_title;           ///< empty where no card was awarded
  std::string awards_lead;            ///< how many of each level
  std::vector<PressCategory> awards;
  PressSection about;  ///< the network
  std::string contact_title;
  std::vector<Fact> contact;
};

/// A list of facts names each once: another contact begins where a name comes back.
std::vector<std::vector<Fact>> by_contact(const std::vector<Fact>& facts);

/// Cards that a press release names.
inline constexpr size_t max_press_cards = 80;

/// The sentences are those of "communique.*"; what the edition does not say is left out.
PressRelease compose_press_release(const Site& site, const SiteEdition& edition, const Wording& words);

/// How many cards of an edition have each of its levels that was awarded, highest first.
std::vector<std::pair<const Level*, size_t>> count_levels(const Site& site, const SiteEdition& edition);

/// The first paragraph of prose of a body; empty where there is none ("{jury}" is none).
std::string first_paragraph(const Doc& doc);

}  // namespace annuaire
