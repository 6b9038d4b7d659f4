// Cards that say the same: in one edition under two names, or as in an earlier edition.
#include <map>
#include <tuple>

#include "base/text.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

// Shorter texts may well be the same.
constexpr size_t long_text = 100;  // bytes

// What two cards of one edition do not share: a long text, else all that tells a project from another.
std::string mark_of(const Card& card) {
  std::string mark = std::to_string(card.year) + '\n' + card.body.text;
  if (card.body.text.size() >= long_text) return mark;
  mark += '\n' + fold(card.project.value) + '\n' + card.category.value + '\n' + card.level.value;
  for (const Field& holder : card.holders) mark += '\n' + fold(holder.value);
  return mark;
}

std::string path_of(const Site& site, const Card& card) { return site.sources()[card.file].path; }

void check_other_editions(const Site& site, Diagnostics& out) {
  std::map<std::string_view, const Card*> seen;
  for (const Card& card : site.content.cards) {  // by year
    if (card.body.text.size() < long_text) continue;
    const auto [first, fresh] = seen.emplace(card.body.text, &card);
    if (fresh || first->second->year == card.year) continue;
    const std::string other = path_of(site, *first->second);
    out.warning(card.project.span,
                {"cette fiche a le même texte que " + other, "this card has the same text as " + other},
                {"écrire celui de cette année ; une fiche ancienne se cite par un lien",
                 "write this year’s; an old card is quoted by a link"});
  }
}

}  // namespace

std::map<CardId, CardId> copied_cards(const Site& site) {
  std::map<CardId, CardId> copies;
  std::map<std::string, CardId> seen;
  for (CardId id = 0; id < site.content.cards.size(); ++id)
    if (const auto [first, fresh] = seen.emplace(mark_of(site.card(id)), id); !fresh)
      copies.emplace(id, first->second);
  return copies;
}

void check_copies(const Site& site, Diagnostics& out) {
  for (const auto& [id, first] : copied_cards(site)) {
    const std::string other = path_of(site, site.card(first));
    out.warning(site.card(id).project.span,
                {"cette fiche répète " + other + ", sous un autre nom de fichier",
                 "this card repeats " + other + ", under another file name"},
                {"ôter l’un des deux fichiers, ou écrire celui-ci",
                 "take one of the two files out, or write this one"});
  }
  check_other_editions(site, out);
}

}  // namespace annuaire
