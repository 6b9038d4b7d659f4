// Values into the members where the tables of fields say that they are kept, and out of them.
#pragma once

#include <vector>

#include "content/fields/front_matter.h"
#include "content/fields/schema.h"

namespace annuaire {

/// Puts the values of a group where their rows keep them in a T; groups that are not kept themselves are
/// looked into.
template <typename T>
void keep_values(std::span<const FieldSpec> fields, const Value& group, T& thing) {
  for (const FieldSpec& field : fields) {
    if (const auto* text = std::get_if<Field T::*>(&field.kept))
      thing.*(*text) = group.field(field.name);
    else if (const auto* texts = std::get_if<std::vector<Field> T::*>(&field.kept))
      thing.*(*texts) = group.fields(field.name);
    else if (const auto* value = std::get_if<Value T::*>(&field.kept))
      thing.*(*value) = group[field.name];
    else if (const auto* flag = std::get_if<bool T::*>(&field.kept))
      thing.*(*flag) = group.field(field.name).value == "oui";
    else if (field.kind == Kind::group)
      keep_values(field.fields, group[field.name], thing);
  }
}

template <typename T>
T kept_group(const FieldSpec& field, const Value& group) {
  T thing;
  keep_values(field.fields, group, thing);
  return thing;
}

/// The groups of a list.
template <typename T>
std::vector<T> kept_groups(const FieldSpec& field, const Value& list) {
  std::vector<T> things;
  for (const Value& each : list.items) things.push_back(kept_group<T>(field, each));
  return things;
}

/// The text that a T keeps for a field; null where the field is kept elsewhere, or is none of one text.
template <typename T>
const Field* kept_text(const FieldSpec& field, const T& thing) {
  const auto* text = std::get_if<Field T::*>(&field.kept);
  return text ? &(thing.*(*text)) : nullptr;
}

/// The texts whose typography is to be checked.
template <typename T>
std::vector<const Field*> prose_of(std::span<const FieldSpec> fields, const T& thing) {
  std::vector<const Field*> prose;
  for (const FieldSpec& field : fields)
    if (const Field* text = kept_text(field, thing); text && field.prose) prose.push_back(text);
  return prose;
}

}  // namespace annuaire
