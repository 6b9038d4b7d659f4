// The partners of the label: their logos and names, three side by side.
#include <algorithm>

#include "compose/compose_parts.h"
#include "compose/compose_pictures.h"
#include "model/label_partners.h"
#include "model/links.h"

namespace annuaire {
namespace {

/// The name, a link where there is an address; the logo above it is an ornament.
void add_partner(Composer& composer, const Partner& partner, TagId list, std::vector<Item>& out) {
  const TagId body = composer.tag(Role::item_body, composer.tag(Role::item, list));
  if (const std::string path = picture_path(partner.logo.value); !path.empty()) {
    Figure logo = logo_figure(composer, path);
    logo.after = composer.style.measure("avant-legende");
    logo.keep_with_next = true;
    out.push_back({std::move(logo)});
  }
  const std::string address = composer.address_of(partner.site, composer.edition.year),
                    style = address.empty() ? "donnee" : "donnee-lien";
  Paragraph name = composer.paragraph(style);
  composer.add_link(name.runs, style, composer.words.set(partner.name.value), body, address);
  name.style.after = composer.style.measure("avant-section");
  out.push_back({std::move(name)});
}

}  // namespace

void compose_label_partners(Composer& composer, const Chapter& chapter) {
  const TagId part = open_chapter(composer, chapter, "");
  const std::vector<Partner>& partners = label_partners(composer.site, *composer.edition.edition);
  const TagId list = composer.tag(Role::list, part);
  Columns columns;
  columns.count = static_cast<int>(std::min<size_t>(3, partners.size()));
  columns.gap = composer.style.measure("gouttiere");
  for (const Partner& partner : partners) add_partner(composer, partner, list, columns.items);
  composer.put({std::move(columns)});
}

}  // namespace annuaire
