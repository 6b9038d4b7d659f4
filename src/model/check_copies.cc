// Cards of one edition that say the same under two names.
#include <map>
#include <tuple>

#include "base/text.h"
#include "model/check_steps.h"

namespace annuaire {

void check_copies(const Site& site, Diagnostics& out) {
  std::map<std::tuple<int, std::string, std::string, std::string_view>, const Card*> seen;
  for (const Card& card : site.content.cards) {
    if (card.body.empty()) continue;
    std::string holders;
    for (const Field& holder : card.holders) holders += fold(holder.value) + '\n';
    const auto [first, fresh] = seen.emplace(
        std::tuple(card.year, fold(card.project.value), holders, std::string_view(card.body.text)), &card);
    if (fresh) continue;
    const std::string other = site.sources()[first->second->file].path;
    out.warning(card.project.span,
                {"cette fiche répète " + other + ", sous un autre nom de fichier",
                 "this card repeats " + other + ", under another file name"},
                {"ôter l’un des deux fichiers, ou écrire celui-ci",
                 "take one of the two files out, or write this one"});
  }
}

}  // namespace annuaire
