// All editions, newest first.
#include "html/pages/edition_data.h"
#include "html/pages/makers.h"
#include "html/pages/rubrics.h"
#include "model/modified.h"

namespace annuaire {
namespace {

std::string editions_page(const Workshop& shop) {
  const Wording& words = shop.words();
  const std::string address = editions_address(shop), title = words("edition.toutes");
  Data data = shop.page_data(title, title + " : " + shop.label, address);
  data["titre_page"] = title;
  data["editions"] = Data::list();
  for (const SiteEdition& edition : shop.site.editions) {
    Data one = edition_link(shop, edition.year);
    one["annee"] = edition.year;
    one["nom"] = words.set(edition.edition->title);
    one["compte"] = edition.cards.empty() ? "" : words.counted("laureats", edition.cards.size());
    one["niveaux"] = levels_data(shop, edition);
    one["pdf"] = pdfs_data(shop, shop.pdfs.of_edition(edition.year));
    data["editions"].push(std::move(one));
  }
  return shop.render("editions", std::move(data), address);
}

}  // namespace

void add_editions_page(const Workshop& shop, Jobs& jobs) {
  if (!has_editions_page(shop.site)) return;
  jobs.push_back({editions_address(shop), [&shop] { return editions_page(shop); }});
  jobs.back().modified = modified(shop.site);
}

}  // namespace annuaire
