// The fields that a label declares for its own cards: `champs` in annuaire.yaml.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "content/fields/front_matter.h"
#include "content/fields/schema.h"

namespace annuaire {

struct OwnField {
  enum class Type { text, long_text, number, date, address, picture, list, choice } type = Type::text;
  std::string id, name;
  bool on_card = false, in_lists = false, in_data = false, in_index = false;
  bool required = false;
  std::vector<std::string> choices;
  bool is_alt = false;  ///< says what the picture in the field before shows; read, and shown nowhere else
};

struct OwnFields {
  std::vector<OwnField> list;
  std::vector<FieldSpec> specs;  ///< those of every card, then one for each of `list`
  /// The fields of a card of this site; spans `specs`.
  Schema schema() const;
};

/// Null where nothing is declared. A faulty declaration is an error and left out.
std::shared_ptr<const OwnFields> read_own_fields(const Value& declared, Diagnostics& out);

/// As « type » says it: "texte-long".
std::string_view type_name(OwnField::Type type);

/// Names that no field may take: columns of the open data that are reckoned.
inline constexpr std::string_view reckoned_columns[] = {"annee", "fiche", "categorie_nom", "label_nom",
                                                        "page"};

}  // namespace annuaire
