// Cards that say the same: in one edition under two names, or as in an earlier edition.
#include <algorithm>
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

/// The same project, or a holder that both have: what follows one text is one card, copied.
bool share_a_name(const Card& a, const Card& b) {
  if (fold(a.project.value) == fold(b.project.value)) return true;
  return std::any_of(a.holders.begin(), a.holders.end(), [&](const Field& holder) {
    return std::any_of(b.holders.begin(), b.holders.end(),
                       [&](const Field& other) { return fold(other.value) == fold(holder.value); });
  });
}

void check_texts(const Site& site, Diagnostics& out) {
  std::map<std::string_view, const Card*> seen;
  for (const Card& card : site.content.cards) {  // by year
    if (card.body.text.size() < long_text) continue;
    const auto [first, fresh] = seen.emplace(card.body.text, &card);
    if (fresh) continue;
    if (first->second->year == card.year) {
      if (!share_a_name(card, *first->second))
        out.warning(card.project.span,
                    {"cette fiche a le même texte que " + path_of(site, *first->second),
                     "this card has the same text as " + path_of(site, *first->second)},
                    {"écrire le sien", "write its own"});
      continue;
    }
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
    if (const auto [first, fresh] = seen.emplace(mark_of(site.card(id)), id);
        !fresh && share_a_name(site.card(id), site.card(first->second)))
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
  check_texts(site, out);
}

}  // namespace annuaire
