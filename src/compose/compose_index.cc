// The indexes of holders and of values of fields that the label declares.
#include <algorithm>
#include <map>

#include "base/order.h"
#include "base/text.h"
#include "compose/compose_parts.h"
#include "model/own_values.h"

namespace annuaire {

Paragraph index_entry(Composer& composer, const std::string& name, const std::vector<CardId>& cards,
                      TagId list) {
  const TagId body = composer.tag(Role::item_body, composer.tag(Role::item, list));
  constexpr size_t most_kept_together = 8;  // of an entry that is not parted over columns
  Paragraph entry = composer.paragraph("index-porteur");
  if (cards.size() > most_kept_together) entry.style.keep_together = false;
  composer.add(entry.runs, "index-porteur", composer.words.set(name), composer.tag(Role::span, body));
  for (CardId id : cards) {
    const Card& card = composer.site.card(id);
    Run end;
    end.kind = Run::Kind::line_break;
    end.size = composer.style.text("index-projet").size;
    entry.runs.push_back(end);
    const TagId link = composer.tag(Role::link, body);
    const std::string anchor = composer.anchor(card);
    composer.add(entry.runs, "index-projet", composer.title(card) + ",\u00a0", link, {.link = "#" + anchor});
    entry.runs.push_back(composer.page_of(anchor, "index-page", link));
  }
  return entry;
}

namespace {

constexpr size_t most_without_letters = 12;  // entries of an index that is taken in at a glance

/// What cards are filed under, as first written, and its cards in reading order.
struct Heading {
  FiledValue value;
  std::vector<CardId> cards;
};
using Headings = std::map<std::string, Heading>;  // by what they fold to: other spellings are the same

void file_card(CardId card, const FiledValue& value, Headings& headings) {
  const std::string folded = fold(value.name);
  if (folded.empty()) return;
  Heading& heading = headings[folded];
  if (heading.cards.empty()) heading.value = value;
  if (heading.cards.empty() || heading.cards.back() != card) heading.cards.push_back(card);
}

/// Numbers and days by value, names in the order of the language.
std::vector<const Heading*> sorted(const Headings& headings, const std::string& language) {
  std::map<std::pair<double, std::string>, const Heading*> by_order;
  for (const auto& [folded, heading] : headings)
    by_order[{heading.value.number, sort_key(heading.value.name, language)}] = &heading;
  std::vector<const Heading*> out;
  for (const auto& [order, heading] : by_order) out.push_back(heading);
  return out;
}

void compose_headings(Composer& composer, const Chapter& chapter, const Headings& headings) {
  const TagId part = open_chapter(composer, chapter, "");
  const TagId list = composer.tag(Role::list, part);
  Columns columns;
  columns.gap = composer.style.measure("gouttiere-index");
  for (const Heading* heading : sorted(headings, composer.site.config().language()))
    columns.items.push_back({index_entry(composer, heading->value.name, heading->cards, list)});
  composer.put({std::move(columns)});
}

/// Holders by the name people look for, under their letters.
class HolderIndex {
 public:
  HolderIndex(Composer& composer, TagId part) : c_(composer), part_(part) {}

  void compose() {
    size_t entries = 0;
    for (const Holder& holder : c_.site.holders) entries += !cards_of(holder).empty();
    heads_ = entries > most_without_letters;
    if (!heads_) list_ = c_.tag(Role::list, part_);
    columns_.gap = c_.style.measure("gouttiere-index");
    for (const bool signs : {true, false})  // what begins with no letter first, as on the web
      for (const Holder& holder : c_.site.holders)
        if ((index_letter(holder.filed) == "#") == signs) entry(holder);
    c_.put({std::move(columns_)});
  }

 private:
  std::vector<CardId> cards_of(const Holder& holder) const {
    std::vector<CardId> cards;
    for (CardId id : holder.cards)
      if (c_.site.card(id).year == c_.edition.year) cards.push_back(id);
    return cards;
  }

  void entry(const Holder& holder) {
    const std::vector<CardId> cards = cards_of(holder);
    if (cards.empty()) return;
    const std::string letter = index_letter(holder.filed);
    if (heads_ && letter != letter_) {
      columns_.items.push_back({c_.tagged("index-lettre", letter, part_, Role::heading, 2)});
      list_ = c_.tag(Role::list, part_);
      letter_ = letter;
    }
    columns_.items.push_back({index_entry(c_, holder.index_name(), cards, list_)});
  }

  Composer& c_;
  TagId part_;
  TagId list_{};
  Columns columns_;
  bool heads_ = false;
  std::string letter_;
};

/// Projects by name, each with its page and its holders, under their letters.
class ProjectIndex {
 public:
  ProjectIndex(Composer& composer, TagId part) : c_(composer), part_(part) {}

  void compose() {
    const std::string language = c_.site.config().language();
    std::multimap<std::string, const Card*> cards;
    for (CardId id : c_.edition.cards)
      cards.emplace(sort_key(c_.site.card(id).project.value, language), &c_.site.card(id));
    const bool heads = cards.size() > most_without_letters;
    TagId list = heads ? artifact : c_.tag(Role::list, part_);
    columns_.gap = c_.style.measure("gouttiere-index");
    std::string letter;
    for (const auto& [key, card] : cards) {
      if (const std::string own = index_letter(card->project.value); heads && own != letter) {
        columns_.items.push_back({c_.tagged("index-lettre", own, part_, Role::heading, 2)});
        list = c_.tag(Role::list, part_);
        letter = own;
      }
      columns_.items.push_back({entry(*card, list)});
    }
    c_.put({std::move(columns_)});
  }

 private:
  Paragraph entry(const Card& card, TagId list) {
    const TagId body = c_.tag(Role::item_body, c_.tag(Role::item, list));
    const TagId link = c_.tag(Role::link, body);
    const std::string anchor = c_.anchor(card);
    Paragraph entry = c_.paragraph("index-porteur");
    c_.add(entry.runs, "index-porteur", c_.title(card) + ",\u00a0", link, {.link = "#" + anchor});
    entry.runs.push_back(c_.page_of(anchor, "index-page", link));
    const TagId holders = c_.tag(Role::span, body);
    Run end;
    end.kind = Run::Kind::line_break;
    end.size = c_.style.text("index-projet").size;
    end.tag = holders;
    entry.runs.push_back(std::move(end));
    c_.add(entry.runs, "index-projet", c_.holders(card), holders);
    return entry;
  }

  Composer& c_;
  TagId part_;
  Columns columns_;
};

}  // namespace

void compose_index(Composer& composer, const Chapter& chapter) {
  HolderIndex(composer, open_chapter(composer, chapter, "")).compose();
}

void compose_projects(Composer& composer, const Chapter& chapter) {
  ProjectIndex(composer, open_chapter(composer, chapter, "")).compose();
}

bool has_values(const Composer& composer, size_t own) {
  return std::any_of(composer.edition.cards.begin(), composer.edition.cards.end(), [&](CardId id) {
    return !filed_values(composer.site, composer.words, composer.site.card(id), own).empty();
  });
}

void compose_values(Composer& composer, const Chapter& chapter) {
  Headings headings;
  for (CardId id : composer.edition.cards)
    for (const FiledValue& value :
         filed_values(composer.site, composer.words, composer.site.card(id), chapter.own))
      file_card(id, value, headings);
  compose_headings(composer, chapter, headings);
}

}  // namespace annuaire
