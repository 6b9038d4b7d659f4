// The press release of an edition.
#include <string_view>

#include "html/pages/edition_data.h"
#include "html/pages/makers.h"
#include "model/modified.h"

namespace annuaire {
namespace {

Data section_data(const PressSection& section) {
  return Data::row(
      {{"titre", section.title}, {"paragraphes", section.paragraphs}, {"points", section.items}});
}

Data awards_data(const Workshop& shop, const SiteEdition& edition, const PressRelease& release) {
  Data list = Data::list();
  for (const PressCategory& each : release.awards) {
    list.push(Data::row({{"nom", each.name},
                         {"compte", each.cards.empty() ? each.count : ""},
                         {"adresse", category_address(shop, edition.year, *each.category)},
                         {"lignes", shop.rows(each.cards)}}));
  }
  return list;
}

std::string press_page(const Workshop& shop, const SiteEdition& edition) {
  PressRelease release = compose_press_release(shop.site, edition, shop.words());
  std::string address = shop.routes.press_release(edition.year);
  Data data = shop.page_data(release.kind + " – " + edition_title(shop, edition.year),
                             release.lead.empty() ? release.title : release.lead, address);
  data["fil"] = Data::list(edition_link(shop, edition.year));
  data["surtitre"] = release.kind;
  data["date"] = release.date;
  data["pdf"] = pdfs_data(shop, shop.pdfs.of_press_release(edition.year));
  data["titre_page"] = release.title;
  data["chapo"] = release.lead;
  data["sections"] = Data::list();
  for (const PressSection& section : release.opening) data["sections"].push(section_data(section));
  data["titre_laureats"] = release.awards_title;
  data["niveaux"] = release.awards_lead;
  data["categories"] = awards_data(shop, edition, release);
  data["a_propos"] = section_data(release.about);
  data["titre_contact"] = release.contact_title;
  data["contacts"] = Data::list();
  for (const std::vector<Fact>& one : by_contact(release.contact)) {
    Data facts = Data::list();
    for (const Fact& fact : one)
      facts.push(Data::row({{"nom", fact.label}, {"valeur", fact.text}, {"adresse", fact.address}}));
    data["contacts"].push(Data::row({{"reperes", std::move(facts)}}));
  }
  return shop.render("communique", std::move(data), address);
}

}  // namespace

void add_press_release(const Workshop& shop, const SiteEdition& edition, Jobs& jobs) {
  jobs.push_back(
      {shop.routes.press_release(edition.year), [&shop, &edition] { return press_page(shop, edition); }});
  jobs.back().modified = modified(shop.site, edition);
}

}  // namespace annuaire
