// Fields that the label declares, as templates are given them.
#pragma once

#include "html/workshop.h"

namespace annuaire {

/// {"<id>": text…} of a card, for each declared field; empty texts where the card has none.
Data own_values_data(const Workshop& shop, const Card& card);
/// [{"id", "nom", "type", "valeur", "adresse"}…] of those that the card has, wherever they are shown.
Data own_fields_data(const Workshop& shop, const Card& card);
/// Long texts and pictures as HTML, to follow the card's text.
std::string own_sections_html(const Workshop& shop, const Card& card);

}  // namespace annuaire
