#include "content/card.h"

#include "content/body/markdown.h"
#include "content/fields/keep.h"
#include "content/own_fields.h"

namespace annuaire {

Card read_card(const Sources& sources, FileId file, int year, std::string slug, const OwnFields* own,
               Diagnostics& out) {
  FrontMatter front = read_front_matter(sources, file, own ? own->schema() : card_schema, out);
  const Value& v = front.values;
  Card card;
  card.slug = std::move(slug);
  card.year = year;
  card.file = file;
  card.span = front.span;
  keep_values(card_schema.fields, v, card);
  card.partners = kept_groups<Partner>(*card_schema.find("partenaires"), v["partenaires"]);
  if (own)
    for (const OwnField& field : own->list) card.own.push_back(v[field.id]);
  card.body = read_markdown(sources, file, front.body, out);
  return card;
}

}  // namespace annuaire
