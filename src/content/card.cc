#include "content/card.h"

#include "content/body/markdown.h"

namespace annuaire {

Card read_card(const Sources& sources, FileId file, int year, std::string slug, Diagnostics& out) {
  FrontMatter front = read_front_matter(sources, file, card_schema, out);
  const Value& v = front.values;
  Card card;
  card.slug = std::move(slug);
  card.year = year;
  card.file = file;
  card.span = front.span;
  card.project = v.field("projet");
  card.subtitle = v.field("sous_titre");
  card.summary = v.field("resume");
  card.category = v.field("categorie");
  card.level = v.field("label");
  card.site = v.field("site");
  card.video = v.field("video");
  card.picture = v.field("image");
  card.picture_alt = v.field("image_alt");
  card.region = v.field("region");
  card.territory = v.field("territoire");
  card.language = v.field("langue");
  card.order = v.field("ordre");
  card.holders = v.fields("porteurs");
  card.aliases = v.fields("alias");
  for (const Value& each : v["partenaires"].items)
    card.partners.push_back({each.field("nom"), each.field("logo"), each.field("site")});
  card.body = read_markdown(sources, file, front.body, out);
  return card;
}

}  // namespace annuaire
