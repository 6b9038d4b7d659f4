#include "html/makers.h"

namespace annuaire {
namespace {

using Json = nlohmann::json;

Json holder_data(const Workshop& shop, const Holder& holder) {
  Json cards = Json::array();
  for (CardId id : holder.cards) {
    if (cards.size() == max_holder_cards) break;
    cards.push_back(shop.line_data(id));
  }
  size_t left = holder.cards.size() - cards.size();
  return {{"nom", shop.words().set(holder.name)},
          {"ancre", holder_anchor(holder)},
          {"fiches", std::move(cards)},
          {"reste", left > 0 ? shop.words().counted("edition.reste", left) : ""}};
}

Json group_data(const Workshop& shop, const LetterGroup& group) {
  Json holders = Json::array();
  for (size_t i = group.first; i < group.last; ++i)
    holders.push_back(holder_data(shop, shop.site.holders[shop.directory.order[i]]));
  return {{"lettre", group.letter}, {"porteurs", std::move(holders)}};
}

/// Links to the letters' pages; none where one page holds everything.
Json letters_data(const Workshop& shop, const std::string& address) {
  Json letters = Json::array();
  if (shop.directory.pages.size() < 2) return letters;
  for (const LetterGroup& group : shop.directory.letters) {
    const std::string& page = shop.directory.page_of(group.letter);
    letters.push_back({{"lettre", group.letter}, {"adresse", page}, {"courante", page == address}});
  }
  return letters;
}

Json pagination(const Workshop& shop, size_t index) {
  const auto& pages = shop.directory.pages;
  const DirectoryPage& page = pages[index];
  if (page.count < 2) return nullptr;
  auto number = [&](size_t n) { return shop.words().number(std::to_string(n)); };
  return {
      {"texte", shop.words().fill("liste.page", {{"n", number(page.number)}, {"total", number(page.count)}})},
      {"precedente", page.number > 1 ? pages[index - 1].address : ""},
      {"suivante", page.number < page.count ? pages[index + 1].address : ""}};
}

std::string holders_page(const Workshop& shop, size_t index) {
  const DirectoryPage& page = shop.directory.pages[index];
  const Words& words = shop.words();
  std::string title = words("porteurs.titre");
  if (index > 0) title += " – " + page.groups.front().letter;
  Json pages = pagination(shop, index);
  if (page.number > 1) title += " – " + pages["texte"].get<std::string>();
  std::string count = words.counted("porteurs", shop.site.holders.size());
  Json data = shop.page_data(title, words("porteurs.titre") + " : " + count, page.address);
  if (index > 0) data["fil"].push_back(link_data(words("porteurs.titre"), shop.routes.holders()));
  data["titre_page"] = title;
  data["compte"] = count;
  data["lettres"] = letters_data(shop, page.address);
  data["groupes"] = Json::array();
  for (const LetterGroup& group : page.groups) data["groupes"].push_back(group_data(shop, group));
  data["pagination"] = std::move(pages);
  return shop.render("porteurs", std::move(data), page.address);
}

}  // namespace

void add_holders(const Workshop& shop, Jobs& jobs) {
  if (shop.site.holders.empty()) return;
  for (size_t i = 0; i < shop.directory.pages.size(); ++i)
    jobs.push_back({shop.directory.pages[i].address, [&shop, i] { return holders_page(shop, i); }});
}

}  // namespace annuaire
