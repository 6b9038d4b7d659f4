#include "content/fields/ids.h"

#include <map>
#include <string>

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

void check_all_differ(const Sources& sources, const std::vector<Named>& things, const Message& kind,
                      Diagnostics& out) {
  std::map<std::string, const Named*> ids, names;
  for (const Named& thing : things) {
    if (thing.id.empty()) continue;  // reported
    const auto [same_id, new_id] = ids.emplace(thing.id.value, &thing);
    const auto [same_name, new_name] = names.emplace(slug(thing.name.value), &thing);
    const Named& first = new_id ? *same_name->second : *same_id->second;
    const std::string line = std::to_string(sources.position(first.id.span.file, first.id.span.begin).line);
    if (!new_id)
      out.error(
          thing.id.span,
          {kind.fr + " « " + thing.id.value + " » est là deux fois",
           kind.en + " “" + thing.id.value + "” is announced twice"},
          {"c’est déjà l’identifiant donné à la ligne " + line + " : changer celui-ci, ou ôter l’un des deux",
           "it is already the id given on line " + line + ": change this one, or take one of the two out"});
    else if (!new_name)
      out.warning(thing.name.span,
                  {kind.fr + " « " + thing.name.value + " » porte le même nom qu’à la ligne " + line,
                   kind.en + " “" + thing.name.value + "” has the same name as on line " + line},
                  {"donner à chacun un nom à lui : le lecteur ne les distingue pas",
                   "give each a name of its own: readers cannot tell them apart"});
  }
}

const Named* named_as(const std::vector<Named>& things, std::string_view typed) {
  for (const Named& thing : things)
    if (thing.id.value == typed) return &thing;
  const std::string wanted = slug(typed);
  for (const Named& thing : things)
    if (!wanted.empty() && (slug(thing.id.value) == wanted || slug(thing.name.value) == wanted))
      return &thing;
  return nullptr;
}

}  // namespace annuaire
