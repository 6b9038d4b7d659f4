// What a page says of itself to search engines: schema.org in JSON-LD.
#pragma once

#include <string>
#include <string_view>

#include "html/workshop.h"

namespace annuaire {

/// The breadcrumb of the cards of one edition and category, up to the name of the card.
std::string trail_above(const Workshop& shop, const Card& card);
/// Each is the text of a script element, in which no sign can end the element.
std::string card_linked_data(const Workshop& shop, CardId id, std::string_view trail);
std::string edition_linked_data(const Workshop& shop, const SiteEdition& edition);
std::string holder_linked_data(const Workshop& shop, const Holder& holder, const std::string& address);
std::string home_linked_data(const Workshop& shop);
std::string dataset_linked_data(const Workshop& shop);

}  // namespace annuaire
