#include "content/fields/ids.h"

#include "base/text.h"

namespace annuaire {

void settle_id(Field& id, Field& name, Span where, Diagnostics& out) {
  if (name.empty()) name = id;
  if (id.empty()) id = {slug(name.value), name.span};
  std::string wanted = slug(id.value);
  if (wanted.empty())
    out.error(where, {"il manque un nom à cet élément", "this item lacks a name"},
              {"ajouter une ligne « nom: … »", "add a line “nom: …”"});
  else if (wanted != id.value)
    out.error(id.span,
              {"« " + id.value + " » ne peut pas servir d’identifiant", "“" + id.value + "” cannot be an id"},
              {"écrire « " + wanted + " » : minuscules sans accent, chiffres et tirets",
               "write “" + wanted + "”: small letters without accents, digits and hyphens"});
}

}  // namespace annuaire
