// The home page in another language: what exists in it, and the way to the rest.
#include "html/pages/language_homes.h"

#include <algorithm>
#include <set>

#include "base/language.h"
#include "html/pages/makers.h"
#include "html/words.h"
#include "model/modified.h"
#include "theme/spoken.h"

namespace annuaire {
namespace {

/// Cards that are named because they are written in the language; editions.
constexpr size_t max_cards = 12, max_editions = 12;

Data pages_in(const Workshop& shop, const std::string& language) {
  Data list = Data::list();
  const Config& config = shop.site.config();
  for (const Page& page : shop.site.content.pages) {
    if (page.language != language) continue;
    std::string text = page.subtitle.empty() ? first_paragraph(page.body) : page.subtitle.value;
    list.push(Data::row({{"titre", set_in(page.title, language, config)},
                         {"texte", shortened(set_in(text, language, config), max_description)},
                         {"adresse", shop.routes.page(page)}}));
  }
  return list;
}

Data cards_in(const Workshop& shop, const std::string& language) {
  Data list = Data::list();
  for (const SiteEdition& edition : shop.site.editions)
    for (CardId id : edition.cards)
      if (shop.site.card(id).language.value == language && list.size() < max_cards)
        list.push(Data::row({{"titre", shop.lines[id].project},
                             {"texte", shop.lines[id].holders},
                             {"adresse", shop.lines[id].address}}));
  return list;
}

Data editions_for(const Workshop& shop, const Wording& words) {
  Data list = Data::list();
  for (const SiteEdition& edition : shop.site.editions) {
    if (list.size() == max_editions) break;
    Data line = link_data(words.fill("edition.titre", {{"annee", std::to_string(edition.year)}}),
                          shop.routes.edition(edition.year));
    line["compte"] = edition.cards.empty() ? "" : words.counted("laureats", edition.cards.size());
    line["pdf"] = pdfs_data(shop, shop.pdfs.of_edition(edition.year), words);
    list.push(std::move(line));
  }
  return list;
}

std::string home_in(const Workshop& shop, const std::string& language) {
  const Wording& words = shop.words(language);
  const std::string address = shop.routes.home(language);
  const std::string lead = words.fill(
      "accueil_langue.chapo", {{"langue", language_name(shop.site.config().language(), words.language())}});
  Data data = shop.page_data(words("accueil_langue.pages"), lead, address);
  data["chapo"] = lead;
  data["variantes"] = other_homes(shop, language);
  data["langue_fiches"] = shop.site.config().language();
  data["signes"] = Data::list();
  for (const Level& level : shop.site.config().levels) data["signes"].push(shop.badge_of(&level));
  data["pages"] = pages_in(shop, language);
  data["fiches"] = cards_in(shop, language);
  data["editions"] = editions_for(shop, words);
  return shop.render("accueil-langue", std::move(data), address, language);
}

}  // namespace

std::vector<std::string> other_languages(const Site& site, const Theme& theme) {
  std::set<std::string> languages;
  for (const Page& page : site.content.pages)
    if (page.language != site.config().language() && speaks(theme, page.language))
      languages.insert(page.language);
  return {languages.begin(), languages.end()};
}

std::string home_address(const SiteView& view, const std::string& language) {
  const std::vector<std::string> others = other_languages(view.site, view.theme);
  const bool own = std::find(others.begin(), others.end(), language) != others.end();
  return own ? view.routes.home(language) : view.routes.home();
}

Data other_homes(const SiteView& view, const std::string& language) {
  std::vector<std::string> languages = other_languages(view.site, view.theme);
  languages.insert(languages.begin(), view.site.config().language());
  Data list = Data::list();
  for (const std::string& other : languages) {
    if (other == language) continue;
    const std::string address = home_address(view, other), absolute = view.routes.absolute(address);
    list.push(Data::row({{"langue", other},
                         {"nom", wording_for(view.site, view.theme, other)("langue.nom")},
                         {"adresse", address},
                         {"absolue", absolute.empty() ? address : absolute}}));
  }
  return list;
}

void add_language_homes(const Workshop& shop, Jobs& jobs) {
  for (const std::string& language : other_languages(shop.site, shop.theme)) {
    jobs.push_back({shop.routes.home(language), [&shop, language] { return home_in(shop, language); }});
    jobs.back().modified = newest(modified(shop.site), modified(shop.site, shop.site.config().file));
  }
}

}  // namespace annuaire
