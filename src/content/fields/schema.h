// The fields of cards, editions, pages, holders and settings, once: the reader, the checks, the documentation
// and the exports derive from these tables, one file for each thing described.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/diagnostic.h"

namespace annuaire {

struct Field;
struct Value;
struct Audit;
struct Card;
struct Category;
struct Config;
struct Distinction;
struct Edition;
struct HolderEntry;
struct Imprint;
struct Juror;
struct Level;
struct Page;
struct Partner;

/// How a value is read. A field is typed here, never guessed from what was typed.
enum class Kind {
  text,     ///< one line of prose; the whole line, whatever signs it holds
  word,     ///< an id: a slug
  integer,  ///< kept as text too
  number,   ///< with decimals or without; kept as digits, a point between
  yes_no,   ///< oui/non/yes/no/true/false
  date,     ///< kept as ISO 8601 where it could be read; else, where words will do, as text
  url,      ///< http, https, mailto, or a path of the site
  email,
  image,     ///< a path below assets/
  colour,    ///< #RRGGBB
  language,  ///< kept as a tag: "en", "fr-CA"
  insee,     ///< of a commune or a département
  siren,     ///< nine digits
  list,      ///< of `item`s: block, flow or (for text) one value
  group,     ///< of `fields`
  figures,   ///< open group: any name → text; the names are data
};

/// What a date decides, and so what may stand for a day.
enum class Days {
  exact,  ///< nothing but a day
  first,  ///< the first day of something: a month or a year alone stands for its first day, with a warning
  last,   ///< the last day, likewise
  words,  ///< nothing is decided: a month, a year or words ("début 2022") are shown as they are
};

/// What a value may be, beyond its kind; each limit is none where it is left out. Those of a list hold for
/// its items.
struct Limits {
  size_t longest = 0;                   ///< characters; more are a warning
  std::vector<std::string> words = {};  ///< nothing else is a value
  int least = 0, most = 0;              ///< of an integer; both 0: any
};

template <typename... T>
using MemberOf =
    std::variant<std::monostate, Field T::*..., std::vector<Field> T::*..., Value T::*..., bool T::*...>;
/// Where a value is kept: a member of what its file or group becomes.
using Kept = MemberOf<Audit, Card, Category, Config, Distinction, Edition, HolderEntry, Imprint, Juror, Level,
                      Page, Partner>;

/// A column of the open data.
struct Exported {
  const char* description = "";  ///< in the table schema; empty: the field is not exported
  bool always = true;            ///< else the column stands only where a card has a value for it
};

struct FieldSpec {
  std::string name;
  Kind kind = Kind::text;
  Message label;  ///< what the field is, for messages and documentation
  bool required = false;
  Kind item = Kind::text;                  ///< of a list
  std::span<const FieldSpec> fields = {};  ///< of a group, or of a list's groups
  Days days = Days::exact;                 ///< of a date
  Message help = {};                       ///< what it is for, in whole sentences
  /// What an editor types after the colon; of a list, its items, one a line. Groups are shown with those of
  /// their members.
  std::string example = {};
  Limits limits = {};
  Kept kept = {};
  int fact = 0;        ///< rank among the facts shown of a card; 0: it is none
  bool place = false;  ///< one of the places of a card: on paper on one line, and in the index of territories
  Exported exported = {};  ///< of a card
  bool prose = false;      ///< its typography is checked
  bool decides = false;    ///< required by some editions
};

/// By its exact name; null if there is none.
const FieldSpec* find_field(std::span<const FieldSpec> fields, std::string_view name);

/// May annuaire.yaml declare fields beside those of a table, and does it?
enum class More { none, possible, declared };

struct Schema {
  const char* name;  ///< "fiche", "edition", "page", "porteurs", "annuaire", "audit"
  Message label;
  const char* file;  ///< where such fields stand: « content/<année>/<fiche>.md »
  std::span<const FieldSpec> fields;
  bool is_list = false;  ///< the file holds a list of such groups
  More more = More::none;
  const FieldSpec* find(std::string_view field) const { return find_field(fields, field); }
};

extern const Schema card_schema, edition_schema, page_schema, holder_schema, site_schema, audit_schema;

/// All of them, in the order of the documentation.
std::span<const Schema* const> all_schemas();

}  // namespace annuaire
