#include "html/pages/partners.h"

#include <algorithm>

#include "html/files/assets.h"

namespace annuaire {

Data partners_data(const Workshop& shop, const std::vector<Partner>& partners, const std::string& language,
                   int year) {
  Data list = Data::list();
  for (const Partner& partner : partners) {
    auto logo = partner.logo.empty() ? std::nullopt : shop.assets.picture(partner.logo, max_logo_width);
    Data shown = nullptr;
    if (logo)
      shown = Data::row({{"adresse", shop.routes.file(logo->path)},
                         {"largeur", logo->width},
                         {"hauteur", logo->height},
                         {"blanc", logo->white}});
    list.push(Data::row({{"nom", set_in(partner.name, language, shop.site.config())},
                         {"site", shop.address_of(partner.site, year)},
                         {"logo", std::move(shown)}}));
  }
  return list;
}

bool has_logos(const std::vector<Partner>& partners) {
  return std::any_of(partners.begin(), partners.end(),
                     [](const Partner& partner) { return !partner.logo.empty(); });
}

}  // namespace annuaire
