#include "model/former_addresses.h"

namespace annuaire {
namespace {

// "https://prix.example/2021/a/" and "/2021/a/" are one.
std::string path_of(const Site& site, const Field& alias) {
  const std::string own = path_of_own_address(site, alias.value);
  return alias_path(own.empty() ? alias.value : own);
}

}  // namespace

void for_each_former_address(const Site& site, const Routes& routes,
                             const std::function<void(const FormerAddress&)>& tell) {
  const std::string usual = site.config().language();
  auto tell_all = [&](const std::vector<Field>& aliases, FormerAddress former) {
    for (const Field& alias : aliases) {
      former.path = path_of(site, alias);
      former.typed = &alias;
      tell(former);
    }
  };
  auto tell_card = [&](const Card& card) {
    const std::string language = card.language.empty() ? usual : card.language.value;
    tell_all(card.aliases,
             {"", nullptr, routes.card(card.year, card.slug), card.project.value, language, card.file});
  };
  for (const Card& card : site.content.cards) tell_card(card);
  for (const Card& card : site.content.retired) tell_card(card);
  for (const Edition& edition : site.content.editions) {
    tell_all(edition.aliases,
             {"", nullptr, routes.edition(edition.year), edition.title.value, usual, edition.file});
    for (const Category& category : edition.categories)
      tell_all(category.aliases, {"", nullptr, routes.category(edition.year, category.id.value),
                                  category.name.value, usual, edition.file});
  }
  for (const Page& page : site.content.pages)
    tell_all(page.aliases, {"", nullptr, routes.page(page), page.title.value, page.language, page.file});
}

}  // namespace annuaire
