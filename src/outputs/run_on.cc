#include "outputs/run_on.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "compose/compose.h"

namespace annuaire {
namespace {

constexpr int round_to = 5;  // words: a number that does not feign to be exact

/// A section of a card's body: its heading, or the first block of a body that begins without one.
struct CardSection {
  NodeId head = 0;
  size_t letters = 0;
};

bool is_head(const Doc& body, NodeId id, int level) {
  return body.nodes[id].kind == NodeKind::heading && body.nodes[id].level == level;
}

int top_level(const Doc& body) {
  int level = 7;
  for (NodeId id : body.children(0))
    if (body.nodes[id].kind == NodeKind::heading) level = std::min<int>(level, body.nodes[id].level);
  return level;
}

/// Nothing (no letters) for a card without a body.
CardSection longest_section(const Doc& body) {
  CardSection longest, section;
  if (body.empty()) return longest;
  const int level = top_level(body);
  for (NodeId id : body.children(0)) {
    if (section.head == 0 || is_head(body, id, level)) section = {id, 0};
    section.letters += plain_text(body, id).size();
    if (section.letters > longest.letters) longest = section;
  }
  return longest;
}

Message shorten(const Card& card, const CardSection& section, int words) {
  const int about = (words + round_to - 1) / round_to * round_to;
  const std::string count = std::to_string(about);
  if (section.letters == 0 || card.body.nodes[section.head].kind != NodeKind::heading)
    return {"raccourcir le texte d’environ " + count + " mots",
            "shorten the text by about " + count + " words"};
  const std::string name = plain_text(card.body, section.head);
  return {"raccourcir d’environ " + count + " mots sa plus longue section, « " + name + " »",
          "shorten its longest section, “" + name + "”, by about " + count + " words"};
}

}  // namespace

void warn_run_on(const Book& book, const Site& site, Diagnostics& out) {
  if (book.run_on.empty()) return;
  std::map<std::string, const Card*> cards;
  for (const Card& card : site.content.cards) cards[card_anchor(card)] = &card;
  for (const RunOn& run : book.run_on) {
    auto found = cards.find(run.anchor);
    if (found == cards.end()) continue;  // chapters may be as long as they like
    const Card& card = *found->second;
    const CardSection section = longest_section(card.body);
    const Span where = section.letters == 0 ? card.span : card.body.nodes[section.head].span;
    const std::string lines = std::to_string(run.lines), title = card.project.value;
    out.warning(where,
                {"la fiche « " + title + " » dépasse de " + lines + (run.lines > 1 ? " lignes" : " ligne"),
                 "the card “" + title + "” runs over by " + lines + (run.lines != 1 ? " lines" : " line")},
                shorten(card, section, run.words));
  }
}

}  // namespace annuaire
