// The fields of a card, an edition, a page and the site, once: the reader, the checks, the documentation and
// the exports derive from these tables.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace annuaire {

/// How a value is read. A field is typed here, never guessed from what was typed.
enum class Kind {
  text,     ///< one line of prose; the whole line, whatever signs it holds
  word,     ///< an id: a slug
  integer,  ///< kept as text too
  yes_no,   ///< oui/non/yes/no/true/false
  date,     ///< kept as ISO 8601 where it could be read; else (a field marked `loose`) as text
  url,      ///< http, https, mailto, or a path of the site
  email,
  image,    ///< a path below assets/
  colour,   ///< #RRGGBB
  list,     ///< of `item`s: block, flow or (for text) one value
  group,    ///< of `fields`
  figures,  ///< open group: any name → text; the names are data
};

struct FieldSpec {
  const char* name;
  Kind kind;
  Message label;  ///< what the field is, for messages and documentation
  bool required = false;
  Kind item = Kind::text;                  ///< of a list
  std::span<const FieldSpec> fields = {};  ///< of a group, or of a list's groups
  bool loose = false;                      ///< a date that may be words ("début 2022")
};

struct Schema {
  const char* name;  ///< "fiche", "edition", "page", "annuaire"
  Message label;
  std::span<const FieldSpec> fields;
  const FieldSpec* find(std::string_view name) const;
};

extern const Schema card_schema, edition_schema, page_schema, site_schema, audit_schema;

}  // namespace annuaire
