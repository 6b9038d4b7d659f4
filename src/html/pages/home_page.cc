// The home page in the site’s first language.
#include "html/linked_data.h"
#include "html/pages/call_data.h"
#include "html/pages/edition_data.h"
#include "html/pages/language_homes.h"
#include "html/pages/makers.h"
#include "html/pages/rubrics.h"
#include "model/modified.h"

namespace annuaire {
namespace {

/// Lines of the newest edition: the page stays below 150 elements.
constexpr size_t max_lines = 25;
/// Those that templates may loop over.
constexpr size_t max_cards = 60;
/// Beyond, the editions are found through the newest one's page.
constexpr size_t max_editions = 12;

/// The newest edition with cards, else the newest.
const SiteEdition* shown_edition(const Site& site) {
  for (const SiteEdition& edition : site.editions)
    if (!edition.cards.empty()) return &edition;
  return site.editions.empty() ? nullptr : &site.editions.front();
}

/// Its first cards, for themes that draw them in their own way.
Data cards_data(const Workshop& shop, const SiteEdition& edition) {
  Data list = Data::list();
  for (CardId id : edition.cards) {
    if (list.size() == max_cards) break;
    list.push(shop.tile_data(id));
  }
  return list;
}

Data edition_data(const Workshop& shop, const SiteEdition& edition) {
  return Data::row(
      {{"edition", edition_title(shop, edition.year)},
       {"annee", edition.year},
       {"adresse", shop.routes.edition(edition.year)},
       {"compte", edition.cards.empty() ? "" : shop.words().counted("laureats", edition.cards.size())},
       {"fiches", cards_data(shop, edition)},
       {"categories", categories_data(shop, edition, max_lines)},
       {"pdf", pdfs_data(shop, shop.pdfs.of_edition(edition.year))}});
}

std::string home_page(const Workshop& shop) {
  std::string address = shop.routes.home();
  const Config& config = shop.site.config();
  const Field& subtitle = config.subtitle.empty() ? config.title : config.subtitle;
  const Field& description = config.description.empty() ? subtitle : config.description;
  Data data = shop.page_data("", shop.words().set(description), address);
  const SiteEdition* shown = shown_edition(shop.site);
  data["derniere"] = shown ? edition_data(shop, *shown) : Data();
  data["donnees_liees"] = home_linked_data(shop);
  data["appel"] = call_data(shop);
  data["variantes"] = other_homes(shop, config.language());
  data["signes"] = Data::list();
  for (const Level& level : config.levels) data["signes"].push(shop.badge_of(&level));
  data["toutes"] = has_editions_page(shop.site) ? editions_address(shop) : "";
  data["editions"] = Data::list();
  for (const SiteEdition& edition : shop.site.editions) {
    if (data["editions"].size() == max_editions) break;
    Data link = edition_link(shop, edition.year);
    link["annee"] = edition.year;
    link["compte"] = edition.cards.empty() ? "" : shop.words().counted("laureats", edition.cards.size());
    data["editions"].push(std::move(link));
  }
  return shop.render("accueil", std::move(data), address);
}

}  // namespace

void add_home(const Workshop& shop, Jobs& jobs) {
  jobs.push_back({shop.routes.home(), [&shop] { return home_page(shop); }});
  jobs.back().modified = newest(modified(shop.site), modified(shop.site, shop.site.config().file));
}

}  // namespace annuaire
