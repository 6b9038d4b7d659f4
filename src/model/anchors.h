// The headings of a body, as links name them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/body/doc.h"

namespace annuaire {

/// The ids of its headings, in order.
std::vector<std::string> heading_ids(const Doc& body);
/// The id of the heading that `anchor`, typed after "#", means: as this program writes ids, or as GitHub,
/// kramdown and Hugo do ("quelques-éléments", "lété--à-venir", "étape-1" for the second of that name), or in
/// the heading's own words. Empty where it means none.
std::string heading_named(const Doc& body, std::string_view anchor);

}  // namespace annuaire
