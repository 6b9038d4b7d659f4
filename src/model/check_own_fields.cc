// The checks of fields that the label declares.
#include "content/own_fields.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

void check_picture(const OwnField& field, const Field& picture, const Field& alt, Pictures& pictures,
                   Diagnostics& out) {
  pictures.check(picture.value, picture.span, Pictures::Use::text, out);
  if (alt.empty())
    out.error(picture.span,
              {"cette image n’a pas de texte de remplacement", "this picture has no alternative text"},
              {"ajoutez une ligne « " + field.id + "_alt: » qui dit ce qu’elle montre",
               "add a line “" + field.id + "_alt:” that says what it shows"});
}

}  // namespace

void check_own_fields(const Site& site, const Card& card, Pictures& pictures, Diagnostics& out) {
  for (size_t i = 0; i < card.own.size(); ++i) {
    const OwnField& field = site.config().own->list[i];
    const Field& typed = card.own[i].scalar;
    if (typed.empty()) continue;
    if (field.type == OwnField::Type::address) check_address(site, card.year, typed, pictures, out);
    if (field.type == OwnField::Type::picture)
      check_picture(field, typed, card.own[i + 1].scalar, pictures, out);
  }
}

std::vector<const Field*> own_prose(const Site& site, const Card& card) {
  std::vector<const Field*> prose;
  for (size_t i = 0; i < card.own.size(); ++i) {
    const FieldSpec& spec = site.config().own->specs[card_schema.fields.size() + i];
    if (!spec.prose) continue;
    const Value& value = card.own[i];
    if (!value.scalar.empty()) prose.push_back(&value.scalar);
    for (const Value& item : value.items) prose.push_back(&item.scalar);
  }
  return prose;
}

}  // namespace annuaire
