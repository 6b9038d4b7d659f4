// Lists on paper: what their entries stand in, and how they are set in narrow columns.
#include "compose/compose_body.h"

namespace annuaire {

void set_ragged(ParagraphStyle& style) {
  if (style.align == Align::justified) style.align = Align::left;
  style.hyphenate = false;
}

Indented list_around(const Composer& composer) {
  Indented out;
  out.indent = composer.style.text("liste").paragraph.left;
  out.gap = composer.style.measure("apres-numero");
  return out;
}

Paragraph list_entry(Composer& composer, const std::string& marker, TagId item, TagId& body,
                     const std::string& style) {
  Paragraph out = composer.paragraph(style);
  out.style.left = 0;
  composer.add(out.marker, style, marker, composer.tag(Role::label, item));
  body = composer.tag(Role::item_body, item);
  return out;
}

}  // namespace annuaire
