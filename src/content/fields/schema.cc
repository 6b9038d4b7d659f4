#include "content/fields/schema.h"

#include <algorithm>

namespace annuaire {

const FieldSpec* find_field(std::span<const FieldSpec> fields, std::string_view wanted) {
  auto found =
      std::find_if(fields.begin(), fields.end(), [&](const FieldSpec& f) { return wanted == f.name; });
  return found == fields.end() ? nullptr : &*found;
}

std::span<const Schema* const> all_schemas() {
  static constexpr const Schema* schemas[] = {&card_schema,   &edition_schema, &page_schema,
                                              &holder_schema, &site_schema,    &audit_schema};
  return schemas;
}

}  // namespace annuaire
