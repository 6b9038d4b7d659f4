// The page of an edition’s jury and criteria.
#include "html/pages/edition_data.h"
#include "html/pages/makers.h"
#include "model/modified.h"

namespace annuaire {
namespace {

/// Groups of facts under a heading of their own: [{"titre", "reperes"}].
Data groups(const Workshop& shop, const Edition& edition) {
  Data list = Data::list();
  auto add = [&](const char* name, const Value& value) {
    Data facts = facts_data(shop, name, value);
    if (!facts.empty())
      list.push(
          Data::row({{"titre", shop.words()("jury." + std::string(name))}, {"reperes", std::move(facts)}}));
  };
  add("candidatures", edition.applications);
  add("contact", edition.contact);
  add("organisateur", edition.organiser);
  return list;
}

std::string jury_page(const Workshop& shop, const SiteEdition& of) {
  const Edition& edition = *of.edition;
  std::string address = shop.routes.jury(of.year), title = shop.words()("jury.titre");
  std::string full = title + " – " + edition_title(shop, of.year);
  Data data = shop.page_data(full, full, address);
  data["fil"] = Data::list(edition_link(shop, of.year));
  data["titre_page"] = title;
  data["edition"] = edition_title(shop, of.year);
  data["jury"] = jury_data(shop, edition);
  data["criteres"] = criteria_data(shop, edition);
  data["groupes"] = groups(shop, edition);
  return shop.render("jury", std::move(data), address);
}

}  // namespace

bool has_jury_page(const Edition& edition) {
  return !edition.jury.empty() || !edition.criteria.empty() || edition.applications.present() ||
         edition.contact.present() || edition.organiser.present();
}

void add_jury_page(const Workshop& shop, const SiteEdition& edition, Jobs& jobs) {
  jobs.push_back({shop.routes.jury(edition.year), [&shop, &edition] { return jury_page(shop, edition); }});
  jobs.back().modified = modified(shop.site, edition.edition->file);
}

}  // namespace annuaire
