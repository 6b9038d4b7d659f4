// The index of territories: regions, the départements of each, the holders of each with their cards; kinds of
// territories apart.
#include <map>

#include "base/order.h"
#include "base/text.h"
#include "compose/compose_parts.h"
#include "model/filed_places.h"

namespace annuaire {
namespace {

/// A heading of the index and what stands below it; the empty name stands for what has none.
struct Group {
  std::string name;                        // as first written
  std::map<std::string, Group> groups;     // by what sorts them
  std::vector<const Holder*> holders;      // in their order
  std::vector<std::vector<CardId>> cards;  // of each
};

class PlaceIndex {
 public:
  PlaceIndex(Composer& composer, TagId part) : c_(composer), part_(part) {
    columns_.gap = c_.style.measure("gouttiere-index");
    for (const Holder& holder : c_.site.holders)
      for (CardId id : holder.cards)
        if (c_.site.card(id).year == c_.edition.year) file(holder, id);
  }

  void compose() {
    for (const auto& [key, region] : regions_.groups) {
      head("index-lettre", region.name, 2);
      entries(region);
      for (const auto& [inner, department] : region.groups) {
        head("index-departement", department.name, region.name.empty() ? 2 : 3);
        entries(department);
      }
    }
    const bool apart = !regions_.groups.empty() && !kinds_.groups.empty();
    if (apart) head("index-lettre", c_.words("impression.index-types"), 2);
    for (const auto& [key, kind] : kinds_.groups) {
      head("index-departement", kind.name, apart ? 3 : 2);
      entries(kind);
    }
    c_.put({std::move(columns_)});
  }

 private:
  void file(const Holder& holder, CardId id) {
    const Card& card = c_.site.card(id);
    const std::string region = place_of(c_.site, card, &Card::region, &HolderEntry::region),
                      department = place_of(c_.site, card, &Card::department, &HolderEntry::department);
    if (!region.empty() || !department.empty()) {
      Group& found = below(regions_, region);
      file_in(department.empty() ? found : below(found, department), holder, id);
    }
    if (!fold(card.territory.value).empty()) file_in(below(kinds_, card.territory.value), holder, id);
  }

  Group& below(Group& group, const std::string& name) {
    const std::string folded = fold(name);
    Group& found = group.groups[folded.empty() ? "" : sort_key(folded, c_.site.config().language())];
    if (found.name.empty()) found.name = name;
    return found;
  }

  static void file_in(Group& group, const Holder& holder, CardId id) {
    if (group.holders.empty() || group.holders.back() != &holder) {
      group.holders.push_back(&holder);
      group.cards.emplace_back();
    }
    group.cards.back().push_back(id);
  }

  void head(const std::string& style, const std::string& name, int level) {
    if (!name.empty())
      columns_.items.push_back({c_.tagged(style, c_.words.set(name), part_, Role::heading, level)});
  }

  void entries(const Group& group) {
    if (group.holders.empty()) return;
    const TagId list = c_.tag(Role::list, part_);
    for (size_t i = 0; i < group.holders.size(); ++i)
      columns_.items.push_back({index_entry(c_, group.holders[i]->index_name(), group.cards[i], list)});
  }

  Composer& c_;
  TagId part_;
  Columns columns_;
  Group regions_, kinds_;
};

}  // namespace

void compose_places(Composer& composer, const Chapter& chapter) {
  PlaceIndex(composer, open_chapter(composer, chapter, "")).compose();
}

}  // namespace annuaire
