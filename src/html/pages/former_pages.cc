// What stands at addresses that were published: redirections, and cards that were taken back.
#include "base/escape.h"
#include "html/pages/edition_data.h"
#include "html/pages/makers.h"
#include "html/words.h"
#include "model/former_addresses.h"

namespace annuaire {
namespace {

std::string redirection(const Workshop& shop, const std::string& title, const std::string& address) {
  Data data = Data::row(
      {{"projet", titled(title, "")}, {"adresse", address}, {"canonique", shop.routes.absolute(address)}});
  return shop.render_part("redirection", data, address);
}

std::string retired_page(const Workshop& shop, const Card& card) {
  const std::string address = shop.routes.card(card.year, card.slug);
  const std::string title = shop.words()("retiree.titre"), text = shop.words()("retiree.texte");
  Data data = shop.page_data(title, text, address);
  data["canonique"] = "";
  data["fil"] = Data::list(edition_link(shop, card.year));
  data["titre_page"] = title;
  data["sous_titre"] = "";
  data["corps"] = "<p>" + escape_html(text) + "</p>\n";
  data["site_page"] = nullptr;
  for (const char* of_who_signs : {"portrait", "signature", "nom", "fonction"}) data[of_who_signs] = "";
  return shop.render("page", std::move(data), address);
}

}  // namespace

void add_retired(const Workshop& shop, Jobs& jobs) {
  for (const Card& card : shop.site.content.retired)
    if (shop.site.edition(card.year))
      jobs.push_back({shop.routes.card(card.year, card.slug),
                      [&shop, &card] { return retired_page(shop, card); }, true, false,
                      shop.site.sources()[card.file].path});
}

void add_redirections(const Workshop& shop, Jobs& jobs) {
  for_each_former_address(shop.site, shop.routes, [&](const FormerAddress& former) {
    if (former.path.empty()) return;
    const std::string title = former.title.empty()
                                  ? shop.words()("retiree.titre")
                                  : set_in(former.title, former.language, shop.site.config());
    jobs.push_back({shop.routes.file(former.path),
                    [&shop, title, to = former.to] { return redirection(shop, title, to); }, true, false,
                    shop.site.sources()[former.file].path});
  });
}

}  // namespace annuaire
