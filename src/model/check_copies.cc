// Cards that say the same: in one edition under two names, or as in an earlier edition.
#include <map>
#include <tuple>

#include "base/text.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

// Shorter texts may well be the same.
constexpr size_t long_text = 100;  // bytes

void check_other_editions(const Site& site, Diagnostics& out) {
  std::map<std::string_view, const Card*> seen;
  for (const Card& card : site.content.cards) {  // by year
    if (card.body.text.size() < long_text) continue;
    const auto [first, fresh] = seen.emplace(card.body.text, &card);
    if (fresh || first->second->year == card.year) continue;
    const std::string other = site.sources()[first->second->file].path;
    out.warning(card.project.span,
                {"cette fiche a le même texte que " + other, "this card has the same text as " + other},
                {"écrire celui de cette année ; une fiche ancienne se cite par un lien",
                 "write this year’s; an old card is quoted by a link"});
  }
}

}  // namespace

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
  check_other_editions(site, out);
}

}  // namespace annuaire
