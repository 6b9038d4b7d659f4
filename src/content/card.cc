#include "content/card.h"

#include "content/body/markdown.h"
#include "content/fields/keep.h"
#include "content/own_fields.h"

namespace annuaire {
namespace {

// Nothing is required of a card that was taken back.
std::vector<FieldSpec> all_optional(std::span<const FieldSpec> fields) {
  std::vector<FieldSpec> optional(fields.begin(), fields.end());
  for (FieldSpec& field : optional) field.required = false;
  return optional;
}

// Is the card taken back? What its other fields hold is nobody's business then.
bool read_retired(const Sources& sources, FileId file, const Schema& schema, Card& card, Diagnostics& out) {
  if (sources[file].text.find("retiree") == std::string::npos) return false;
  const std::vector<FieldSpec> fields = all_optional(schema.fields);
  Schema relaxed = schema;
  relaxed.fields = fields;
  Diagnostics told;
  const FrontMatter front = read_front_matter(sources, file, relaxed, told);
  card.retired = front.values.field("retiree").value == "oui";
  if (!card.retired) return false;
  card.span = front.span;
  card.aliases = front.values.fields("alias");
  out.append(std::move(told));
  return true;
}

}  // namespace

Card read_card(const Sources& sources, FileId file, int year, std::string slug, const OwnFields* own,
               Diagnostics& out) {
  const Schema& schema = own ? own->schema() : card_schema;
  Card card;
  card.slug = std::move(slug);
  card.year = year;
  card.file = file;
  if (read_retired(sources, file, schema, card, out)) return card;
  FrontMatter front = read_front_matter(sources, file, schema, out);
  const Value& v = front.values;
  card.span = front.span;
  card.closed = front.closed;
  keep_values(card_schema.fields, v, card);
  card.partners = kept_groups<Partner>(*card_schema.find("partenaires"), v["partenaires"]);
  if (own)
    for (const OwnField& field : own->list) card.own.push_back(v[field.id]);
  card.body = read_markdown(sources, file, front.body, out);
  return card;
}

}  // namespace annuaire
