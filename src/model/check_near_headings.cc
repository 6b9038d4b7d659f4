// Headings misspelt: one letter off those that the label's other cards have.
#include <map>

#include "base/nearest.h"
#include "base/text.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

constexpr size_t common = 3;    // cards that have a heading
constexpr size_t shortest = 6;  // bytes; shorter ones may well differ by one
constexpr size_t long_one = 16;

struct Heading {
  size_t cards = 0;
  std::string title;  // as first typed, with its hashes
  Span place;
};
using Headings = std::map<std::string, Heading>;  // by their folded words

Headings headings_of(const Site& site) {
  Headings all;
  for (const Card& card : site.content.cards) {
    if (card.body.empty()) continue;
    for (NodeId block : card.body.children(0)) {
      if (card.body.nodes[block].kind != NodeKind::heading) continue;
      const Node& node = card.body.nodes[block];
      const std::string words = plain_text(card.body, block);
      Heading& heading = all[fold(words)];
      if (heading.cards++ == 0) heading = {1, std::string(node.level, '#') + " " + words, node.span};
    }
  }
  return all;
}

std::string digits_of(std::string_view words) {
  std::string digits;
  for (char c : words)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

// « Partenaire » beside « Partenaires »: one or several.
std::string without_plural(const std::string& words) {
  std::string out;
  for (std::string_view word : split(words, ' ')) {
    while (word.ends_with('s') || word.ends_with('x') || word.ends_with('e')) word.remove_suffix(1);
    (out += word) += ' ';
  }
  return out;
}

bool is_slip(const std::string& typed, const std::string& meant) {
  if (typed.size() < shortest || digits_of(typed) != digits_of(meant)) return false;
  const size_t longer = std::max(typed.size(), meant.size()), shorter = std::min(typed.size(), meant.size());
  const size_t most = longer >= long_one ? 2 : 1;
  return longer - shorter <= most && edit_distance(typed, meant) <= most &&
         without_plural(typed) != without_plural(meant);
}

}  // namespace

void check_near_headings(const Site& site, Diagnostics& out) {
  const Headings all = headings_of(site);
  std::vector<const Headings::value_type*> usual;
  for (const auto& each : all)
    if (each.second.cards >= common) usual.push_back(&each);
  for (const auto& [typed, heading] : all) {
    if (heading.cards > 1) continue;
    for (const auto* meant : usual)
      if (is_slip(typed, meant->first)) {
        const std::string& title = meant->second.title;
        const std::string count = std::to_string(meant->second.cards);
        out.warning(
            heading.place,
            {"cet intertitre est presque celui de " + count + " autres fiches : « " + title + " »",
             "this heading is nearly that of " + count + " other cards: “" + title + "”"},
            {"si c’est le même, écrire « " + title + " »", "if it is the same, write “" + title + "”"});
        break;
      }
  }
}

}  // namespace annuaire
