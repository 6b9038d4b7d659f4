#include "html/directory.h"

#include <algorithm>

#include "base/text.h"

namespace annuaire {
namespace {

std::string initial(const Holder& holder) {
  std::string folded = slug(holder.name).substr(0, 1);
  bool letter = !folded.empty() && folded[0] >= 'a' && folded[0] <= 'z';
  return letter ? std::string(1, static_cast<char>(folded[0] - 'a' + 'A')) : "#";
}

std::string letter_id(const std::string& letter) { return letter == "#" ? "autres" : to_lower(letter, "en"); }

/// Elements: the item and a link for each card.
size_t weight(const Holder& holder) { return 1 + std::min(holder.cards.size(), max_holder_cards); }

/// Sorts `order`: signs and figures first, then A to Z.
std::vector<LetterGroup> by_letter(const std::vector<Holder>& holders, std::vector<size_t>& order) {
  std::vector<std::string> initials;
  for (const Holder& holder : holders) initials.push_back(initial(holder));
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return initials[a] < initials[b]; });
  std::vector<LetterGroup> groups;
  for (size_t i = 0; i < order.size(); ++i) {
    const std::string& letter = initials[order[i]];
    if (groups.empty() || groups.back().letter != letter) groups.push_back({letter, i, i});
    groups.back().last = i + 1;
  }
  return groups;
}

/// One letter's pages, each as full as it may be.
std::vector<DirectoryPage> pages_of(const LetterGroup& group, const std::vector<Holder>& holders,
                                    const std::vector<size_t>& order, const Routes& routes) {
  std::vector<DirectoryPage> pages;
  size_t used = 0;
  for (size_t i = group.first; i < group.last; ++i) {
    size_t wanted = weight(holders[order[i]]);
    if (pages.empty() || used + wanted > directory_page_weight) {
      size_t number = pages.size() + 1;
      pages.push_back({routes.holders(letter_id(group.letter), number), number, 1, {{group.letter, i, i}}});
      used = 0;
    }
    used += wanted;
    pages.back().groups.front().last = i + 1;
  }
  for (DirectoryPage& page : pages) page.count = pages.size();
  return pages;
}

}  // namespace

std::string holder_anchor(const Holder& holder) { return "porteur_" + holder.slug; }

const std::string& Directory::page_of(const std::string& letter) const {
  for (const DirectoryPage& page : pages)
    if (!page.groups.empty() && page.groups.front().letter == letter) return page.address;
  return pages.front().address;
}

Directory plan_directory(const std::vector<Holder>& holders, const Routes& routes) {
  Directory plan;
  for (size_t i = 0; i < holders.size(); ++i) plan.order.push_back(i);
  plan.letters = by_letter(holders, plan.order);
  size_t total = 2 * plan.letters.size();  // a heading and a list for each letter
  for (const Holder& holder : holders) total += weight(holder);
  plan.pages.push_back({routes.holders(), 1, 1, {}});
  if (total <= directory_page_weight)
    plan.pages.front().groups = plan.letters;
  else
    for (const LetterGroup& group : plan.letters)
      for (DirectoryPage& page : pages_of(group, holders, plan.order, routes))
        plan.pages.push_back(std::move(page));
  plan.addresses.resize(holders.size());
  for (const DirectoryPage& page : plan.pages)
    for (const LetterGroup& group : page.groups)
      for (size_t i = group.first; i < group.last; ++i) {
        size_t holder = plan.order[i];
        plan.addresses[holder] = page.address + "#" + holder_anchor(holders[holder]);
      }
  return plan;
}

}  // namespace annuaire
