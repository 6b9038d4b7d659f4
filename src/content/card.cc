#include "content/card.h"

#include "content/body/markdown.h"
#include "content/fields/keep.h"

namespace annuaire {

Card read_card(const Sources& sources, FileId file, int year, std::string slug, Diagnostics& out) {
  FrontMatter front = read_front_matter(sources, file, card_schema, out);
  const Value& v = front.values;
  Card card;
  card.slug = std::move(slug);
  card.year = year;
  card.file = file;
  card.span = front.span;
  keep_values(card_schema.fields, v, card);
  card.partners = kept_groups<Partner>(*card_schema.find("partenaires"), v["partenaires"]);
  card.body = read_markdown(sources, file, front.body, out);
  return card;
}

}  // namespace annuaire
