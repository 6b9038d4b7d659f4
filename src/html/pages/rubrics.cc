#include "html/pages/rubrics.h"

#include <algorithm>

#include "html/linked_data.h"

namespace annuaire {

bool is_made(const Site& site, std::string_view name) {
  for (const Page& page : site.content.pages)
    if (page.year == 0 && page.name == name && page.language == site.config().language()) return false;
  if (name == legal_page) return site.config().legal.present();
  if (name == sobriety_page) return site.content.audit.sobriety.present();
  if (name == data_page) return !site.content.cards.empty();
  return name != privacy_page;
}

bool has_editions_page(const Site& site) {
  return site.editions.size() > 1 && is_made(site, editions_page_name);
}

std::string editions_address(const SiteView& view) {
  return view.routes.page(editions_page_name, view.site.config().language());
}

std::vector<std::string_view> made_pages(const Site& site) {
  std::vector<std::string_view> names(std::begin(foot_pages), std::end(foot_pages));
  std::erase_if(names, [&](std::string_view name) { return !is_made(site, name); });
  return names;
}

Data rubric(std::string title, std::vector<std::string> paragraphs) {
  return Data::row({{"titre", std::move(title)},
                    {"paragraphes", std::move(paragraphs)},
                    {"points", Data::list()},
                    {"reperes", Data::list()},
                    {"tableau", nullptr}});
}

void add_point(Data& rubric, std::string text, std::string address, std::string language) {
  rubric["points"].push(Data::row(
      {{"texte", std::move(text)}, {"adresse", std::move(address)}, {"langue", std::move(language)}}));
}

void add_fact(Data& rubric, std::string name, std::string text, std::string address) {
  if (text.empty()) return;
  rubric["reperes"].push(
      Data::row({{"nom", std::move(name)}, {"valeur", std::move(text)}, {"adresse", std::move(address)}}));
}

std::string rubrics_page(const Workshop& shop, std::string_view name, const std::string& strings,
                         Data sections) {
  const Wording& words = shop.words();
  std::string address = shop.routes.page(name, shop.site.config().language());
  std::string title = words(strings + ".titre"), lead = words(strings + ".chapo");
  Data data = shop.page_data(title, lead, address);
  data["titre_page"] = title;
  data["chapo"] = lead;
  data["sections"] = std::move(sections);
  if (name == data_page) data["donnees_liees"] = dataset_linked_data(shop);
  return shop.render("rubriques", std::move(data), address);
}

}  // namespace annuaire
