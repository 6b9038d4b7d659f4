#include "outputs/run_on.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "base/text.h"
#include "compose/compose.h"

namespace annuaire {
namespace {

constexpr int round_to = 5;           // words: a number that does not feign to be exact
constexpr size_t longest_title = 40;  // words; a longer one is what is to be shortened
constexpr double most_given = 0.75;   // of a text's words: with fewer it would say nothing any more

/// A section of a card's body: its heading, or the first block of a body that begins without one.
struct CardSection {
  NodeId head = 0;
  size_t words = 0;
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

size_t count_words(const std::string& text) {
  size_t words = 0;
  for (size_t at = 0; at < text.size(); ++at) words += text[at] != ' ' && (at == 0 || text[at - 1] == ' ');
  return words;
}

/// Nothing (no words) for a card without a body.
CardSection longest_section(const Doc& body) {
  CardSection longest, section;
  if (body.empty()) return longest;
  const int level = top_level(body);
  for (NodeId id : body.children(0)) {
    if (section.head == 0 || is_head(body, id, level)) section = {id, 0};
    section.words += count_words(plain_text(body, id));
    if (section.words > longest.words) longest = section;
  }
  return longest;
}

/// What takes room on a card beside its text.
struct RoomTakers {
  Message named;  ///< « 40 porteurs, 2 images », the largest first; empty: nothing
  Span where;     ///< of the largest
};

RoomTakers room_takers(const Card& card) {
  struct Taker {
    size_t count;
    double lines;  // that one takes, roughly
    Span where;
    const char *fr, *fr_more, *en, *en_more;
  };
  const auto nodes = [&](NodeKind kind) {
    return static_cast<size_t>(std::count_if(card.body.nodes.begin(), card.body.nodes.end(),
                                             [&](const Node& node) { return node.kind == kind; }));
  };
  const auto first = [&](NodeKind kind) {
    const auto found = std::find_if(card.body.nodes.begin(), card.body.nodes.end(),
                                    [&](const Node& node) { return node.kind == kind; });
    return found == card.body.nodes.end() ? card.span : found->span;
  };
  const Span holders = card.holders.empty() ? card.span : card.holders.front().span,
             partners = card.partners.empty() ? card.span : card.partners.front().name.span,
             picture = card.picture.empty() ? first(NodeKind::image) : card.picture.span;
  std::vector<Taker> takers = {
      {card.holders.size() > 2 ? card.holders.size() : 0, 1, holders, "porteur", "porteurs", "holder",
       "holders"},
      {nodes(NodeKind::image) + !card.picture.empty(), 14, picture, "image", "images", "picture", "pictures"},
      {nodes(NodeKind::row), 1.5, first(NodeKind::row), "ligne de tableau", "lignes de tableau", "table row",
       "table rows"},
      {card.partners.size(), 0.8, partners, "partenaire", "partenaires", "partner", "partners"}};
  std::erase_if(takers, [](const Taker& taker) { return taker.count == 0; });
  std::stable_sort(takers.begin(), takers.end(), [](const Taker& a, const Taker& b) {
    return static_cast<double>(a.count) * a.lines > static_cast<double>(b.count) * b.lines;
  });
  Message said;
  for (const Taker& taker : takers) {
    const std::string before = said.fr.empty() ? "" : ", ", count = std::to_string(taker.count) + ' ';
    said.fr += before + count + (taker.count > 1 ? taker.fr_more : taker.fr);
    said.en += before + count + (taker.count > 1 ? taker.en_more : taker.en);
  }
  return {std::move(said), takers.empty() ? card.span : takers.front().where};
}

struct Advice {
  Span where;
  Message hint;
};

/// A title far too long is the cause; where the text can give the words, it is to be shortened; else it is
/// not what takes the room.
Advice advice(const Card& card, int words) {
  if (const size_t title = count_words(card.project.value); title > longest_title) {
    const std::string count = std::to_string(title);
    return {card.project.span,
            {"raccourcir le titre, qui a " + count + " mots",
             "shorten the title, which has " + count + " words"}};
  }
  const CardSection section = longest_section(card.body);
  const Span text = section.words == 0 ? card.span : card.body.nodes[section.head].span;
  const size_t all = count_words(plain_text(card.body));
  const auto about = static_cast<size_t>((words + round_to - 1) / round_to * round_to);
  const auto can_give = [&](size_t has) {
    return static_cast<double>(about) <= most_given * static_cast<double>(has);
  };
  if (can_give(section.words) && card.body.nodes[section.head].kind == NodeKind::heading) {
    const std::string name = plain_text(card.body, section.head), count = std::to_string(about);
    return {text,
            {"raccourcir d’environ " + count + " mots sa plus longue section, « " + name + " »",
             "shorten its longest section, “" + name + "”, by about " + count + " words"}};
  }
  RoomTakers takers = room_takers(card);
  if (can_give(all) || takers.named.fr.empty()) {
    const std::string count = std::to_string(std::min(about, all));
    return {text,
            {"raccourcir le texte d’environ " + count + " mots en tout",
             "shorten the text by about " + count + " words in all"}};
  }
  return {takers.where,
          {"le texte n’y suffirait pas ; ôter de ce qui prend la place (" + takers.named.fr +
               "), ou laisser la fiche sur plusieurs pages",
           "the text would not be enough; take out some of what needs the room (" + takers.named.en +
               "), or leave the card on several pages"}};
}

/// That the card may take in its edition's book.
uint32_t allowed_pages(const Site& site, const Card& card) {
  uint32_t pages = 1;
  for (const SiteEdition& edition : site.editions) {
    if (edition.year != card.year) continue;
    const std::string& typed = edition.edition->pages_per_card.value;
    std::from_chars(typed.data(), typed.data() + typed.size(), pages);
  }
  return pages;
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
    if (run.pages <= allowed_pages(site, card)) continue;
    Advice given = advice(card, run.words);
    const std::string lines = std::to_string(run.lines), title = card.project.value;
    out.warning(given.where,
                {"la fiche « " + title + " » dépasse de " + lines + (run.lines > 1 ? " lignes" : " ligne"),
                 "the card “" + title + "” runs over by " + lines + (run.lines != 1 ? " lines" : " line")},
                std::move(given.hint));
  }
}

void warn_wide_tables(const Book& book, Diagnostics& out) {
  for (const WideTable& table : book.wide_tables)
    out.warning(
        table.source,
        {"sur papier, ce tableau est trop large : des mots y sont coupés, même en petit et sur toute la "
         "page",
         "on paper this table is too wide: words are broken, even set small and over the whole page"},
        {"ôter une colonne, ou raccourcir les mots les plus longs (« " + table.word + " »)",
         "take out a column, or shorten the longest words (“" + table.word + "”)"});
}

}  // namespace annuaire
