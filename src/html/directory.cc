#include "html/directory.h"

#include <algorithm>

#include "base/order.h"
#include "base/text.h"

namespace annuaire {
namespace {

std::string letter_id(const std::string& letter) {
  if (letter == "#") return std::string(other_letters);
  return letter.size() == 1 ? to_lower(letter, "en") : coded_letter(to_utf32(letter).front());
}

constexpr size_t weight = 2;  // elements of a holder: the item and its link

/// Sorts `order`: signs and figures first, then A to Z.
std::vector<LetterGroup> by_letter(const std::vector<Holder>& holders, std::vector<size_t>& order) {
  std::vector<std::string> initials;
  for (const Holder& holder : holders) initials.push_back(index_letter(holder.filed));
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
std::vector<DirectoryPage> pages_of(const LetterGroup& group, const Routes& routes) {
  constexpr size_t most = directory_page_weight / weight;
  std::vector<DirectoryPage> pages;
  for (size_t first = group.first; first < group.last; first += most) {
    size_t number = pages.size() + 1;
    pages.push_back({routes.holders(letter_id(group.letter), number),
                     number,
                     1,
                     {{group.letter, first, std::min(first + most, group.last)}}});
  }
  for (DirectoryPage& page : pages) page.count = pages.size();
  return pages;
}

}  // namespace

const std::string& Directory::page_of(const std::string& letter) const {
  for (const DirectoryPage& page : pages)
    if (!page.groups.empty() && page.groups.front().letter == letter) return page.address;
  return pages.front().address;
}

Directory plan_directory(const std::vector<Holder>& holders, const Routes& routes) {
  Directory plan;
  for (size_t i = 0; i < holders.size(); ++i) plan.order.push_back(i);
  plan.letters = by_letter(holders, plan.order);
  size_t total = 2 * plan.letters.size() + weight * holders.size();  // a heading and a list for each letter
  plan.pages.push_back({routes.holders(), 1, 1, {}});
  if (total <= directory_page_weight)
    plan.pages.front().groups = plan.letters;
  else
    for (const LetterGroup& group : plan.letters)
      for (DirectoryPage& page : pages_of(group, routes)) plan.pages.push_back(std::move(page));
  for (const Holder& holder : holders) plan.addresses.push_back(routes.holder(holder.slug));
  return plan;
}

}  // namespace annuaire
