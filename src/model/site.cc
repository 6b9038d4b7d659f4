#include "model/site.h"

#include <algorithm>

#include "base/text.h"
#include "model/link_steps.h"

namespace annuaire {

const Level* Site::level(std::string_view id) const {
  for (const Level& level : config().levels)
    if (level.id.value == id) return &level;
  return nullptr;
}

const SiteEdition* Site::edition(int year) const {
  for (const SiteEdition& edition : editions)
    if (edition.year == year) return &edition;
  return nullptr;
}

const Category* Site::category_of(const Card& card) const {
  const SiteEdition* found = edition(card.year);
  if (!found || !found->has_categories()) return nullptr;
  for (const CategoryCards& each : found->categories)
    if (each.category->id.value == card.category.value) return each.category;
  return nullptr;
}

const HolderEntry* Site::entry(std::string_view holder) const {
  if (entries.empty()) return nullptr;
  auto found = entries.find(fold(holder));
  return found == entries.end() ? nullptr : found->second;
}

std::string Site::filed_name(std::string_view holder) const {
  const HolderEntry* known = entry(holder);
  return known && !known->key.empty() ? known->key.value : forms.inverted(holder);
}

std::vector<std::string> languages_of(const Content& content) {
  std::vector<std::string> languages{content.config.language()};
  for (const Page& page : content.pages)
    if (std::find(languages.begin(), languages.end(), page.language) == languages.end())
      languages.push_back(page.language);
  return languages;
}

Site link_site(Content content, const Calendar& calendar, unsigned threads, Diagnostics& out,
               NameForms forms) {
  Site site;
  site.content = std::move(content);
  site.forms = std::move(forms);
  settle_modified(site, calendar, out);
  for (const HolderEntry& entry : site.content.holders) site.entries.emplace(fold(entry.name.value), &entry);
  link_editions(site, out);
  gather_holders(site);
  check_addresses(site, out);
  settle_menu(site, out);
  set_bodies(site, threads);
  return site;
}

bool lacks_cards(const Site& site, const SiteEdition& edition) {
  const auto of_year = [&](const auto& card) { return card.year == edition.year; };
  const auto all = std::count_if(site.content.cards.begin(), site.content.cards.end(), of_year);
  return static_cast<size_t>(all) != edition.cards.size() ||
         std::any_of(site.content.unread.begin(), site.content.unread.end(), of_year);
}

}  // namespace annuaire
