#include "content/fields/field_group.h"

#include <algorithm>

#include "base/nearest.h"
#include "base/text.h"
#include "content/fields/declare_hint.h"
#include "content/fields/foreign_names.h"

namespace annuaire {
namespace {

const FieldSpec figure_spec{"chiffres", Kind::text, {"chiffre", "figure"}};

bool is_empty(const Value& value) {
  switch (value.shape) {
    case Value::Shape::absent:
      return true;
    case Value::Shape::scalar:
      return value.scalar.empty();
    case Value::Shape::list:
      return value.items.empty();
    case Value::Shape::group:
      return value.members.empty();
  }
  return true;
}

std::string names_of(std::span<const FieldSpec> fields) {
  std::string names;
  for (const FieldSpec& field : fields) names += (names.empty() ? "" : ", ") + field.name;
  return names;
}

}  // namespace

GroupSpec group_spec(const FieldSpec& field) {
  return {field.fields, field.kind == Kind::figures, More::none, field.name};
}

GroupSpec group_spec(const Schema& schema) { return {schema.fields, false, schema.more, {}}; }

const FieldSpec* field_meant(const GroupSpec& group, std::string_view typed) {
  if (group.open) return &figure_spec;
  if (const FieldSpec* field = find_field(group.fields, typed)) return field;
  if (typed.size() > 60) return nullptr;
  std::string wanted = slug(typed);
  for (const FieldSpec& field : group.fields)
    if (wanted == slug(field.name)) return &field;
  return nullptr;
}

bool names_member(const Reading& in, const GroupSpec& group, const Line& line) {
  std::optional<Key> key = key_in(in, line.text, line.end);
  return key && !group.open && field_meant(group, in.sources.text(key->name));
}

bool starts_member(const Reading& in, const GroupSpec& group, const Line& line) {
  std::optional<Key> key = key_in(in, line.text, line.end);
  if (!key) return false;
  if (group.open) return key->spaced || !in.text(key->rest, line.end).starts_with("//");
  std::string_view name = in.sources.text(key->name);
  bool word = name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == name.npos;
  return (key->spaced && word && key->name.end + 1 == key->rest) || field_meant(group, name);
}

// Those that the group does not have; of a whole file, those that stand further down are looked for too.
std::vector<std::string> GroupReading::left() const {
  std::vector<std::string> names;
  for (const FieldSpec& field : spec_.fields)
    if (std::none_of(seen_.begin(), seen_.end(), [&](const auto& each) { return each.first == &field; }) &&
        (!spec_.name.empty() || in_.text().find("\n" + field.name + ":") == std::string_view::npos))
      names.push_back(field.name);
  return names;
}

// Does the hint name a field that is missing and must be there? It is told with this one, then.
bool GroupReading::stands_for_missing(Span name, const Message& hint) {
  for (const std::string& each : left()) {
    const FieldSpec& field = *find_field(spec_.fields, each);
    const bool needed = field.required || field.decides;
    if (!needed || hint.fr.find("« " + each + " »") == std::string::npos) continue;
    expect(field);
    if (!field.decides) return true;
    Value mistyped;
    mistyped.shape = Value::Shape::scalar;
    mistyped.scalar.span = name;
    value_.members.push_back({{each, name}, std::move(mistyped)});
    return true;
  }
  return false;
}

void GroupReading::report_unknown(Span name) {
  std::string typed(in_.sources.text(name));
  std::vector<std::string> known;
  for (const FieldSpec& field : spec_.fields) known.emplace_back(field.name);
  const Message all = {"ce champ est ignoré ; champs possibles : " + names_of(spec_.fields),
                       "this field is passed over; possible fields: " + names_of(spec_.fields)};
  Message hint = foreign_name_hint(spec_, in_.schema, typed, left());
  if (hint.empty()) hint = did_you_mean(typed, known, spec_.more == More::none ? all : Message{});
  const bool required = stands_for_missing(name, hint);
  if (spec_.more != More::none && !required)
    hint = declare_hint(in_, name, spec_.more == More::declared, hint);
  std::string place(spec_.name), fr, en;
  if (!place.empty()) {
    fr = " dans « " + place + " »";
    en = " in “" + place + "”";
  }
  in_.out.add({required ? Severity::error : Severity::warning,
               name,
               "",
               {"champ inconnu « " + typed + " »" + fr, "unknown field “" + typed + "”" + en},
               hint});
}

bool GroupReading::repeated(const FieldSpec& field, Span name) {
  std::string typed(in_.sources.text(name));
  Span first;
  if (spec_.open) {
    auto [place, added] = figures_seen_.emplace(typed, name);
    if (added) return false;
    first = place->second;
  } else {
    auto found =
        std::find_if(seen_.begin(), seen_.end(), [&](const auto& each) { return each.first == &field; });
    if (found == seen_.end()) {
      seen_.emplace_back(&field, name);
      return false;
    }
    first = found->second;
  }
  std::string line = std::to_string(in_.sources.position(in_.file, first.begin).line);
  const bool list = !spec_.open && field.kind == Kind::list;
  in_.out.error(
      name, {"le champ « " + typed + " » est écrit deux fois", "the field “" + typed + "” is written twice"},
      list ? Message{"mettre ses éléments sous ceux de la ligne " + line + ", puis ôter cette ligne",
                     "put its items below those of line " + line + ", then take this line out"}
           : Message{"il est déjà à la ligne " + line + " : n’en garder qu’un",
                     "it already stands on line " + line + ": keep only one"});
  return true;
}

const FieldSpec* GroupReading::open(Span name) {
  std::string_view typed = in_.sources.text(name);
  current_ = field_meant(spec_, typed);
  if (!current_) {
    report_unknown(name);
  } else if (repeated(*current_, name)) {
    current_ = nullptr;
  } else if (!spec_.open && typed != current_->name) {
    std::string as = current_->name;
    in_.out.note(name, {"« " + std::string(typed) + " » est lu comme « " + as + " »",
                        "“" + std::string(typed) + "” is read as “" + as + "”"});
  }
  name_ = name;
  return current_;
}

void GroupReading::put(Value value) {
  const bool typed_empty = value.shape == Value::Shape::list && !current_->required;  // « [] »
  if (typed_empty || !is_empty(value)) {
    std::string key = spec_.open ? std::string(in_.sources.text(name_)) : current_->name;
    value_.members.push_back({{std::move(key), name_}, std::move(value)});
  } else if (current_->required && !value.present()) {
    std::string name = current_->name;
    in_.out.error(name_, {"le champ « " + name + " » est vide", "the field “" + name + "” is empty"},
                  {"il doit dire : " + current_->label.fr, "it must say: " + current_->label.en});
  }
}

Value GroupReading::finish(Span where, bool complete, bool whole_file) {
  for (const FieldSpec& field : spec_.fields) {
    auto is_it = [&](const auto& each) { return each.first == &field; };
    if (!complete || !field.required || std::any_of(seen_.begin(), seen_.end(), is_it)) continue;
    std::string name = field.name;
    Message message = {"il manque le champ « " + name + " » (" + field.label.fr + ")",
                       "the field “" + name + "” is missing (" + field.label.en + ")"};
    Message hint = {"ajouter une ligne « " + name + ": … »", "add a line “" + name + ": …”"};
    if (whole_file)
      in_.out.error_in(in_.sources[in_.file].path, message, hint);
    else
      in_.out.error(where, message, hint);
  }
  value_.shape = Value::Shape::group;
  value_.span = where;
  return std::move(value_);
}

}  // namespace annuaire
