// Holders gathered from the cards of all editions.
#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/order.h"
#include "base/text.h"
#include "model/link_steps.h"

namespace annuaire {
namespace {

/// Of a name too long for that of a folder, the words that fit.
std::string short_slug(const std::string& name) {
  constexpr size_t longest = 120;  // bytes
  std::string out = slug(name);
  if (out.size() <= longest) return out;
  const size_t end = out.rfind('-', longest);
  out.resize(end == out.npos ? longest : end);
  return out;
}

std::string unique_slug(const std::string& name, std::set<std::string>& taken) {
  std::string base = short_slug(name), candidate = base.empty() ? "porteur" : base;
  base = candidate;
  for (int n = 2; !taken.insert(candidate).second; ++n) candidate = base + "-" + std::to_string(n);
  return candidate;
}

}  // namespace

void gather_holders(Site& site) {
  std::unordered_map<std::string, size_t> known;  // folded name → holder
  for (const SiteEdition& edition : site.editions) {
    for (CardId id : edition.cards) {
      for (const Field& name : site.card(id).holders) {
        auto [entry, fresh] = known.emplace(fold(name.value), site.holders.size());
        if (fresh) site.holders.emplace_back().name = name.value;
        std::vector<CardId>& cards = site.holders[entry->second].cards;
        if (cards.empty() || cards.back() != id) cards.push_back(id);
      }
    }
  }
  const std::string language = site.config().language();
  for (Holder& holder : site.holders) {
    holder.entry = site.entry(holder.name);
    holder.filed = site.filed_name(holder.name);
    holder.sort_key = sort_key(holder.filed, language);
  }
  std::sort(site.holders.begin(), site.holders.end(), [](const Holder& a, const Holder& b) {
    return std::tie(a.sort_key, a.name) < std::tie(b.sort_key, b.name);
  });
  std::set<std::string> taken;
  for (Holder& holder : site.holders) holder.slug = unique_slug(holder.name, taken);
}

}  // namespace annuaire
