// The checks of content/porteurs.yaml that need the holders of the cards.
#include <algorithm>

#include "base/language.h"
#include "base/nearest.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

void say_unknown(const Site& site, const HolderEntry& entry, Diagnostics& out) {
  std::vector<std::string> names;
  for (const Holder& holder : site.holders) names.push_back(holder.name);
  out.warning(entry.name.span,
              {"aucune fiche n’a pour porteur « " + entry.name.value + " »",
               "no card has the holder “" + entry.name.value + "”"},
              did_you_mean(entry.name.value, names,
                           {"écrire le nom comme les fiches l’écrivent", "write the name as cards do"}));
}

void say_twice(const Site& site, const HolderEntry& entry, const HolderEntry& first, Diagnostics& out) {
  const std::string line =
      std::to_string(site.sources().position(first.name.span.file, first.name.span.begin).line);
  out.error(
      entry.name.span,
      {"« " + entry.name.value + " » est décrit deux fois", "“" + entry.name.value + "” is described twice"},
      {"il l’est déjà à la ligne " + line + " : n’en garder qu’un",
       "it is already on line " + line + ": keep only one"});
}

bool knows_all_holders(const Site& site) {
  const auto& cards = site.content.cards;
  return std::none_of(site.editions.begin(), site.editions.end(),
                      [&](const SiteEdition& edition) { return lacks_cards(site, edition); }) &&
         std::none_of(cards.begin(), cards.end(), [](const Card& card) { return card.holders.empty(); });
}

}  // namespace

void check_holder_entries(const Site& site, Pictures& pictures, Diagnostics& out) {
  const Doc no_body;
  const bool french = is_french(site.config().language());
  const bool complete = knows_all_holders(site);
  std::vector<const HolderEntry*> used;
  for (const Holder& holder : site.holders)
    if (holder.entry) used.push_back(holder.entry);
  std::sort(used.begin(), used.end());
  for (const HolderEntry& entry : site.content.holders) {
    const HolderEntry* first = site.entry(entry.name);
    if (first != &entry)
      say_twice(site, entry, *first, out);
    else if (complete && !std::binary_search(used.begin(), used.end(), &entry))
      say_unknown(site, entry, out);
    check_kept(site, 0, holder_schema.fields, entry, pictures, out);
    Text text{&no_body, 0, entry.name.span.file, french, prose_of(holder_schema.fields, entry)};
    if (text.french) check_typography(site, text, out);
  }
}

}  // namespace annuaire
