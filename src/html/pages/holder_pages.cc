// The A–Z of holders, and the page of each.
#include <algorithm>

#include "html/linked_data.h"
#include "html/pages/edition_data.h"
#include "html/pages/makers.h"
#include "html/pages/paging.h"
#include "image/image.h"
#include "model/links.h"
#include "model/modified.h"

namespace annuaire {
namespace {

constexpr size_t cards_a_page = 100;  // two elements each

/// « 2023, 2021 »
std::string years_of(const Workshop& shop, const Holder& holder) {
  std::string years;
  int last = 0;
  for (CardId id : holder.cards) {
    int year = shop.site.card(id).year;
    if (year != last) years += (years.empty() ? "" : ", ") + std::to_string(year);
    last = year;
  }
  return years;
}

Data holder_data(const Workshop& shop, size_t index) {
  const Holder& holder = shop.site.holders[index];
  return Data::row({{"nom", shop.words().set(holder.index_name())},
                    {"adresse", shop.directory.addresses[index]},
                    {"annees", years_of(shop, holder)}});
}

Data group_data(const Workshop& shop, const LetterGroup& group) {
  Data holders = Data::list();
  for (size_t i = group.first; i < group.last; ++i) holders.push(holder_data(shop, shop.directory.order[i]));
  return Data::row({{"lettre", group.letter}, {"porteurs", std::move(holders)}});
}

/// Links to the letters' pages; none where one page holds everything.
Data letters_data(const Workshop& shop, const std::string& address) {
  Data letters = Data::list();
  if (shop.directory.pages.size() < 2) return letters;
  for (const LetterGroup& group : shop.directory.letters) {
    const std::string& page = shop.directory.page_of(group.letter);
    letters.push(Data::row({{"lettre", group.letter},
                            {"adresse", page},
                            {"compte", shop.words().number(std::to_string(group.last - group.first))},
                            {"courante", page == address}}));
  }
  return letters;
}

std::string holders_page(const Workshop& shop, size_t index) {
  const DirectoryPage& page = shop.directory.pages[index];
  const Wording& words = shop.words();
  std::string title = words("porteurs.titre");
  if (index > 0) title += " – " + page.groups.front().letter;
  Data pages = paging_data(words, page.number, page.count, [&](size_t number) {
    return shop.directory.pages[index + number - page.number].address;
  });
  if (page.number > 1) title += " – " + std::string(pages["texte"].text());
  std::string count = words.counted("porteurs", shop.site.holders.size());
  Data data = shop.page_data(title, words("porteurs.titre") + " : " + count, page.address);
  if (index > 0) data["fil"].push(link_data(words("porteurs.titre"), shop.routes.holders()));
  data["titre_page"] = title;
  data["compte"] = count;
  data["lettres"] = letters_data(shop, page.address);
  data["groupes"] = Data::list();
  for (const LetterGroup& group : page.groups) data["groupes"].push(group_data(shop, group));
  data["pagination"] = std::move(pages);
  return shop.render("porteurs", std::move(data), page.address);
}

/// Cards [first, last) of a holder, under their editions.
Data editions_of(const Workshop& shop, const Holder& holder, size_t first, size_t last) {
  Data editions = Data::list();
  auto cards = std::span(holder.cards).subspan(first, std::min(last, holder.cards.size()) - first);
  while (!cards.empty()) {
    int year = shop.site.card(cards[0]).year;
    auto next =
        std::find_if(cards.begin(), cards.end(), [&](CardId id) { return shop.site.card(id).year != year; });
    size_t count = static_cast<size_t>(next - cards.begin());
    Data edition = edition_link(shop, year);
    edition["lignes"] = shop.rows(cards.first(count));
    editions.push(std::move(edition));
    cards = cards.subspan(count);
  }
  return editions;
}

/// {"nom", "valeur", "adresse"} of each fact that content/porteurs.yaml gives.
Data known_facts(const Workshop& shop, const HolderEntry& entry) {
  const Wording& words = shop.words();
  Data facts = Data::list();
  auto add = [&](const char* name, const std::string& value, const std::string& address = "") {
    if (!value.empty())
      facts.push(Data::row({{"nom", words(name)}, {"valeur", value}, {"adresse", address}}));
  };
  const std::string site = shop.address_of(entry.site);
  add("porteur.departement", words.set(entry.department));
  add("fiche.region", words.set(entry.region));
  add("fiche.site", shown_address(site), site);
  add("porteur.insee", entry.insee.value);
  add("porteur.siren", entry.siren.value);
  return facts;
}

/// What content/porteurs.yaml says of a holder; null where it says nothing.
Data known_data(const Workshop& shop, const Holder& holder) {
  if (!holder.entry) return nullptr;
  const HolderEntry& entry = *holder.entry;
  const auto logo = entry.logo.empty() ? std::nullopt : shop.assets.picture(entry.logo, max_logo_width);
  return Data::row({{"texte", shop.words().set(entry.text)},
                    {"logo", logo ? Data::row({{"adresse", shop.routes.file(logo->path)},
                                               {"largeur", logo->width},
                                               {"hauteur", logo->height},
                                               {"blanc", logo->white}})
                                  : Data()},
                    {"reperes", known_facts(shop, entry)}});
}

/// All awards of one holder, newest first.
std::string holder_page(const Workshop& shop, size_t index, size_t page) {
  const Wording& words = shop.words();
  const Holder& holder = shop.site.holders[index];
  std::string address = shop.routes.holder(holder.slug, page), title = words.set(holder.name);
  Data pages = paging_data(words, page, page_count(holder.cards.size(), cards_a_page),
                           [&](size_t n) { return shop.routes.holder(holder.slug, n); });
  std::string count = words.counted("porteur.projets", holder.cards.size());
  std::string full = page > 1 ? title + " – " + std::string(pages["texte"].text()) : title;
  Data data = shop.page_data(full, full + " : " + count, address);
  data["fil"] = Data::list(link_data(words("porteurs.titre"), shop.routes.holders()));
  data["titre_page"] = title;
  data["compte"] = count;
  data["connu"] = page == 1 ? known_data(shop, holder) : Data();
  data["donnees_liees"] = page == 1 ? holder_linked_data(shop, holder, address) : "";
  data["editions"] = editions_of(shop, holder, (page - 1) * cards_a_page, page * cards_a_page);
  data["pagination"] = std::move(pages);
  return shop.render("porteur", std::move(data), address);
}

/// Of the cards of all holders that a page of the directory names.
std::optional<Date> modified_names(const Workshop& shop, const DirectoryPage& page) {
  std::optional<Date> day;
  for (const LetterGroup& group : page.groups)
    for (size_t i = group.first; i < group.last; ++i)
      day = newest(day, modified(shop.site, shop.site.holders[shop.directory.order[i]].cards));
  return day;
}

}  // namespace

void add_holders(const Workshop& shop, Jobs& jobs) {
  if (shop.site.holders.empty()) return;
  for (size_t i = 0; i < shop.directory.pages.size(); ++i) {
    jobs.push_back({shop.directory.pages[i].address, [&shop, i] { return holders_page(shop, i); }});
    jobs.back().modified = modified_names(shop, shop.directory.pages[i]);
  }
  for (size_t i = 0; i < shop.site.holders.size(); ++i) {
    const std::vector<CardId>& cards = shop.site.holders[i].cards;
    for (size_t page = 1; page <= page_count(cards.size(), cards_a_page); ++page) {
      jobs.push_back({shop.routes.holder(shop.site.holders[i].slug, page),
                      [&shop, i, page] { return holder_page(shop, i, page); }});
      jobs.back().modified = modified(shop.site, of_page(cards, page, cards_a_page));
    }
  }
}

}  // namespace annuaire
