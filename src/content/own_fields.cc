#include "content/own_fields.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "content/fields/keep.h"

namespace annuaire {
namespace {

using Type = OwnField::Type;

// As « type » names them, with the kind that reads them.
struct NamedType {
  std::string_view name;
  Type type;
  Kind kind;
};
constexpr std::array<NamedType, 8> types{{{"texte", Type::text, Kind::text},
                                          {"texte-long", Type::long_text, Kind::text},
                                          {"nombre", Type::number, Kind::number},
                                          {"date", Type::date, Kind::date},
                                          {"adresse", Type::address, Kind::url},
                                          {"image", Type::picture, Kind::image},
                                          {"liste", Type::list, Kind::list},
                                          {"choix", Type::choice, Kind::word}}};

constexpr size_t longest_text = 200;  // characters; more is a « texte-long »

const NamedType& type_of(const Value& declared) {
  const std::string name = declared.field("type").value;
  auto found = std::find_if(types.begin(), types.end(), [&](const NamedType& t) { return t.name == name; });
  return found == types.end() ? types.front() : *found;
}

bool is_id(std::string_view id) {
  return !id.empty() && id[0] != '-' && id[0] != '_' &&
         id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == id.npos;
}

// Reads the declarations one after the other.
class Declarations {
 public:
  explicit Declarations(Diagnostics& out) : out_(out) {
    fields_.specs.assign(card_schema.fields.begin(), card_schema.fields.end());
  }
  void add(const Value& declared);
  OwnFields take() { return std::move(fields_); }

 private:
  bool settle(OwnField& field, const Value& declared);
  bool is_free(const std::string& id, Span where);
  void tell_known_name(const Field& name);
  void read_places(OwnField& field, const Value& declared);
  bool read_choices(OwnField& field, const Value& declared);
  void put(OwnField field, Kind kind);

  Diagnostics& out_;
  OwnFields fields_;
};

// Its id and name, one made of the other where it lacks; false where that cannot be.
bool Declarations::settle(OwnField& field, const Value& declared) {
  const Field id = declared.field("id"), name = declared.field("nom");
  field.id = id.empty() ? slug(name.value) : id.value;
  field.name = name.empty() ? id.value : name.value;
  const auto named_alike = [&](const OwnField& other) { return slug(other.name) == slug(field.name); };
  if (!name.empty() && std::any_of(fields_.list.begin(), fields_.list.end(), named_alike))
    out_.warning(name.span,
                 {"deux champs portent le nom « " + name.value + " »",
                  "two fields have the name “" + name.value + "”"},
                 {"donner à chacun un nom à lui : le lecteur ne les distingue pas",
                  "give each a name of its own: readers cannot tell them apart"});
  const Span where = id.empty() ? (name.empty() ? declared.span : name.span) : id.span;
  if (is_id(field.id)) {
    const bool free = is_free(field.id, where);
    if (free && !name.empty()) tell_known_name(name);
    return free;
  }
  std::string wanted = slug(field.id);
  if (!is_id(wanted)) wanted = "mon-champ";
  const Message letters{" : minuscules sans accent, chiffres et tirets",
                        ": small letters without accents, digits and hyphens"};
  Message hint{"écrire « " + wanted + " »" + letters.fr, "write “" + wanted + "”" + letters.en};
  if (id.empty())
    hint = {"ajouter à ce champ « id: " + wanted + " »" + letters.fr,
            "add to this field “id: " + wanted + "”" + letters.en};
  out_.error(where,
             {"« " + field.id + " » ne peut pas servir de nom de champ",
              "“" + field.id + "” cannot be a field’s name"},
             std::move(hint));
  return false;
}

// A name that the program shows for a field of its own: readers would see two of one name.
void Declarations::tell_known_name(const Field& name) {
  const std::string wanted = slug(name.value);
  const auto is_called = [&](const std::string& text) {
    const std::string word = slug(text);
    return word == wanted || word == wanted + "s";
  };
  for (const FieldSpec& field : card_schema.fields) {
    if (!is_called(field.name) && !is_called(field.label.fr) && !is_called(field.label.en)) continue;
    out_.warning(name.span,
                 {"les fiches montrent déjà un champ « " + name.value + " » : « " + field.name + " »",
                  "cards show a field “" + name.value + "” already: “" + field.name + "”"},
                 {"employer « " + field.name + " » dans les fiches, ou donner à ce champ un autre nom",
                  "use “" + field.name + "” in cards, or give this field another name"});
    return;
  }
}

bool Declarations::is_free(const std::string& id, Span where) {
  const std::string wanted = slug(id);
  auto alike = [&](const auto& other) { return slug(other) == wanted; };
  const auto& specs = fields_.specs;
  const size_t built_in = card_schema.fields.size();
  for (size_t i = 0; i < specs.size(); ++i) {
    if (!alike(specs[i].name)) continue;
    if (i < built_in)
      out_.error(where,
                 {"« " + specs[i].name + " » est déjà un champ des fiches",
                  "“" + specs[i].name + "” is a field of cards already"},
                 {"l’employer tel quel (" + specs[i].label.fr + "), ou choisir un autre id",
                  "use it as it is (" + specs[i].label.en + "), or choose another id"});
    else
      out_.error(
          where,
          {"le champ « " + id + " » est déclaré deux fois", "the field “" + id + "” is declared twice"},
          {"n’en garder qu’un, ou choisir un autre id", "keep only one, or choose another id"});
    return false;
  }
  if (std::none_of(std::begin(reckoned_columns), std::end(reckoned_columns), alike)) return true;
  out_.error(where,
             {"« " + id + " » est le nom d’une colonne des données ouvertes",
              "“" + id + "” is the name of a column of the open data"},
             {"choisir un autre id", "choose another id"});
  return false;
}

// Where it is shown: on the card and in the data, unless « montrer » says something else; with an empty
// list, nowhere.
void Declarations::read_places(OwnField& field, const Value& declared) {
  const std::vector<Field> places = declared.fields("montrer");
  field.on_card = field.in_data = !declared["montrer"].present();
  const bool too_big = field.type == Type::long_text || field.type == Type::picture;
  for (const Field& place : places) {
    const bool listed = place.value == "liste" || place.value == "index";
    if (listed && too_big)
      out_.warning(
          place.span,
          {"un champ de ce type ne se montre pas dans « " + place.value + " »",
           "a field of this type cannot be shown in “" + place.value + "”"},
          {"ôter « " + place.value + " » de « montrer »", "take “" + place.value + "” out of “montrer”"});
    field.on_card |= place.value == "fiche";
    field.in_data |= place.value == "donnees";
    field.in_lists |= place.value == "liste" && !too_big;
    field.in_index |= place.value == "index" && !too_big;
  }
}

bool Declarations::read_choices(OwnField& field, const Value& declared) {
  for (const Field& choice : declared.fields("choix")) {
    const auto alike = [&](const std::string& other) { return slug(other) == slug(choice.value); };
    if (std::none_of(field.choices.begin(), field.choices.end(), alike))
      field.choices.push_back(choice.value);
    else
      out_.warning(choice.span,
                   {"le choix « " + choice.value + " » est là deux fois",
                    "the choice “" + choice.value + "” is there twice"},
                   {"n’en garder qu’un", "keep only one"});
  }
  if ((field.type == Type::choice) == !field.choices.empty()) return true;
  if (field.type == Type::choice) {
    out_.error(declared.span,
               {"il manque les valeurs du champ « " + field.id + " »",
                "the values of the field “" + field.id + "” are missing"},
               {"ajouter à ce champ « choix: [une valeur, une autre] »",
                "add to this field “choix: [one value, another]”"});
    return false;
  }
  out_.warning(declared["choix"].span,
               {"seul un champ de type « choix » a des valeurs à choisir",
                "only a field of type “choix” has values to choose from"},
               {"ôter ces valeurs, ou donner à ce champ le type « choix »",
                "take these values out, or give this field the type “choix”"});
  field.choices.clear();
  return true;
}

void Declarations::put(OwnField field, Kind kind) {
  FieldSpec spec;
  spec.name = field.id;
  spec.kind = kind;
  spec.label = {field.name, field.name};
  spec.required = field.required;
  spec.limits.words = field.choices;
  if (field.type == Type::text) spec.limits.longest = longest_text;
  spec.prose =
      field.type == Type::text || field.type == Type::long_text || field.type == Type::list || field.is_alt;
  fields_.specs.push_back(std::move(spec));
  fields_.list.push_back(std::move(field));
}

void Declarations::add(const Value& declared) {
  OwnField field;
  const NamedType& type = type_of(declared);
  field.type = type.type;
  field.required = declared.field("obligatoire").value == "oui";
  if (!settle(field, declared)) return;
  if (!read_choices(field, declared)) {  // known all the same, so that cards that have it are not at fault
    field.type = Type::text;
    return put(std::move(field), Kind::text);
  }
  read_places(field, declared);
  OwnField alt;
  alt.id = field.id + "_alt";
  alt.name = "ce que montre « " + field.name + " »";
  alt.is_alt = true;
  if (field.type == Type::picture && !is_free(alt.id, declared.span)) return;
  const bool picture = field.type == Type::picture;
  put(std::move(field), type.kind);
  if (picture) put(std::move(alt), Kind::text);
}

}  // namespace

std::string_view type_name(Type type) {
  return std::find_if(types.begin(), types.end(), [&](const NamedType& t) { return t.type == type; })->name;
}

Schema OwnFields::schema() const {
  Schema schema = card_schema;
  schema.fields = specs;
  schema.more = More::declared;
  return schema;
}

std::shared_ptr<const OwnFields> read_own_fields(const Value& declared, Diagnostics& out) {
  if (declared.items.empty()) return nullptr;
  Declarations declarations(out);
  for (const Value& each : declared.items) declarations.add(each);
  return std::make_shared<const OwnFields>(declarations.take());
}

}  // namespace annuaire
