#include "model/card_facts.h"

#include <algorithm>

#include "base/language.h"
#include "base/text.h"
#include "content/fields/keep.h"
#include "model/own_values.h"

namespace annuaire {
namespace {

std::vector<const FieldSpec*> ranked_facts() {
  std::vector<const FieldSpec*> found;
  for (const FieldSpec& field : card_schema.fields)
    if (field.fact > 0) found.push_back(&field);
  std::sort(found.begin(), found.end(),
            [](const FieldSpec* a, const FieldSpec* b) { return a->fact < b->fact; });
  return found;
}

const std::vector<const FieldSpec*>& fact_fields() {
  static const std::vector<const FieldSpec*> fields = ranked_facts();
  return fields;
}

/// The theme's words for a field, else those of the table.
std::string name_of(const Wording& words, const FieldSpec& field) {
  const std::string key = "fiche." + field.name;
  if (words.has(key)) return words(key);
  const Language language = is_french(words.language()) ? Language::fr : Language::en;
  return capitalised(field.label.in(language), words.language());
}

bool ends_sentence(std::string_view text) {
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("…");
}

}  // namespace

std::string language_of(const Site& site, const Card& card) {
  return card.language.empty() ? site.config().language() : card.language.value;
}

std::vector<CardFact> card_facts(const Site& site, const Wording& words, const Card& card) {
  std::vector<CardFact> facts;
  for (const FieldSpec* field : fact_fields()) {
    const Field* typed = kept_text(*field, card);
    if (!typed || typed->empty()) continue;
    CardFact fact{field->name, name_of(words, *field), "", nullptr, field->place};
    if (field->kind == Kind::url)
      fact.address = typed;
    else
      fact.text = set_in(typed->value, language_of(site, card), site.config());
    facts.push_back(std::move(fact));
  }
  add_own_facts(site, words, card, facts);
  return facts;
}

std::string holders_line(const Site& site, const Wording& words, const Card& card) {
  std::vector<std::string> names;
  for (const Field& holder : card.holders)
    names.push_back(set_in(holder.value, language_of(site, card), site.config()));
  return words.list(names);
}

std::string caption_of(const Site& site, const Wording& words, const Card& card) {
  std::string caption = card.picture_caption.value, credit = card.picture_credit.value;
  // « © Atelier Nord », « Photo : Atelier Nord » say what they are
  const bool says_so = credit.find("©") != credit.npos || credit.find(':') != credit.npos;
  if (!credit.empty() && !says_so) credit = words.fill("fiche.credit", {{"auteur", credit}});
  if (!caption.empty() && !credit.empty()) caption += ends_sentence(caption) ? " " : ". ";
  return set_in(caption + credit, language_of(site, card), site.config());
}

}  // namespace annuaire
